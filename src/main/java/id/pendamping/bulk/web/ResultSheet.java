package id.pendamping.bulk.web;

import id.pendamping.bulk.Batch;
import id.pendamping.bulk.BatchRow;
import id.pendamping.bulk.BulkWork;
import id.pendamping.forms.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The result of every row in words. */
@Component("batchResultSheet")
class ResultSheet {

    private final BulkWork work;
    private final Refusals refusals;
    private final MessageSource texts;

    ResultSheet(BulkWork work, Refusals refusals, MessageSource texts) {
        this.work = work;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Of the file, without its ending. */
    String name(Locale locale) {
        return text("bulk.result.file", locale);
    }

    String title(Locale locale) {
        return text("bulk.result", locale);
    }

    List<List<String>> rows(Batch batch, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text("bulk.position", locale),
                text("bulk.number", locale),
                text("bulk.name", locale),
                text("bulk.result", locale),
                text("bulk.reason", locale)));
        work.eachRow(
                batch,
                row -> rows.add(List.of(
                        String.valueOf(row.position()),
                        row.number(),
                        row.name(),
                        text(key(batch, row), locale),
                        String.join(" ", reasons(row, locale)))));
        return rows;
    }

    /** Message key of the result of a row: what was done, or what the rehearsal says would be. */
    public String key(Batch batch, BatchRow row) {
        boolean isForetold = row.result() == BatchRow.Result.WAITING && row.foretold() != null;
        return (isForetold ? "bulk.foretold." : "bulk.result.") + row.latest();
    }

    /** Its mark beside the words. */
    public String sign(BatchRow row) {
        return switch (row.latest()) {
            case DONE -> "DONE";
            case WAITING -> "WAIT";
            case REFUSED, FAILED -> "REFUSED";
        };
    }

    public List<String> reasons(BatchRow row) {
        return reasons(row, LocaleContextHolder.getLocale());
    }

    List<String> reasons(BatchRow row, Locale locale) {
        return row.reasons().stream()
                .map(reason -> refusals.sentence(reason, locale))
                .toList();
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
