package id.pendamping.exports;

import id.pendamping.shared.Duty;
import id.pendamping.tracing.TimeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The time line as rows of a sheet, oldest first. */
@Component
class TimeLineSheet {

    private static final List<String> COLUMNS =
            List.of("entry", "when", "fact", "who", "duty", "reason", "data", "hash");

    private final MessageSource texts;

    TimeLineSheet(MessageSource texts) {
        this.texts = texts;
    }

    List<List<String>> rows(List<TimeLine.Line> newestFirst, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> say("exports.column." + column, locale))
                .toList());
        for (int index = newestFirst.size() - 1; index >= 0; index--) {
            rows.add(row(newestFirst.get(index), locale));
        }
        return rows;
    }

    private List<String> row(TimeLine.Line line, Locale locale) {
        String fact = say("fact." + line.type(), locale);
        String answer = texts.getMessage("fact." + line.type() + '.' + line.answer(), null, "", locale);
        StringBuilder data = new StringBuilder();
        line.data().forEach((name, value) -> data.append(data.isEmpty() ? "" : "; ")
                .append(name)
                .append(": ")
                .append(value));
        return List.of(
                String.valueOf(line.sequence()),
                line.when().toString(),
                answer == null || answer.isEmpty() ? fact : fact + ": " + answer,
                line.duty() == Duty.AUTOMATION ? say("duty.AUTOMATION", locale) : line.who(),
                say("duty." + line.duty(), locale),
                Objects.requireNonNullElse(line.reason(), ""),
                data.toString(),
                line.hash());
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(texts.getMessage(key, null, locale));
    }
}
