package id.pendamping.settlement;

import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is approved by a document, whose number and date have to be named and which cannot be of tomorrow. */
public final class ByDocument {

    private ByDocument() {}

    /** Approves if there is such a document. */
    public static Outcome approve(
            @Nullable String number,
            @Nullable LocalDate date,
            LocalDate today,
            BiConsumer<String, LocalDate> approval) {
        if (number == null) {
            return Outcome.refusedField("documentNumber", "constraint.required");
        }
        if (date == null) {
            return Outcome.refusedField("documentDate", "constraint.required");
        }
        if (date.isAfter(today)) {
            return Outcome.refusedField("documentDate", "refusal.date.future", today);
        }
        approval.accept(number, date);
        return Outcome.done();
    }
}
