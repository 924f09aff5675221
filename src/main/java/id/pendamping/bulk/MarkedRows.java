package id.pendamping.bulk;

import id.pendamping.shared.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The marks of rows, for the work that has any. */
@Component
public class MarkedRows {

    private final List<RowMarks> all;
    private final MessageSource texts;

    MarkedRows(List<RowMarks> all, MessageSource texts) {
        this.all = all;
        this.texts = texts;
    }

    /** What the rows of this work are told apart by. */
    public Optional<RowMarks> of(String title) {
        return all.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    /** The words for these rows of a batch, by subject. */
    public Map<Subject, String> words(Batch batch, Collection<BatchRow> rows, Locale locale) {
        Map<Subject, String> words = new HashMap<>();
        of(batch.title())
                .map(marks -> marks.of(rows.stream().map(BatchRow::subject).toList()))
                .orElse(Map.of())
                .forEach((subject, mark) -> words.put(subject, texts.getMessage(mark.words(), locale)));
        return words;
    }
}
