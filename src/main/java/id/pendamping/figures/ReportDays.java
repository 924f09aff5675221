package id.pendamping.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The report: its last day, and since when it is no longer with the group. */
record ReportDays(@Nullable LocalDate due, @Nullable Instant receivedAt) {

    static final ReportDays NONE = new ReportDays(null, null);

    ReportDays after(PublishedFact fact) {
        return switch (fact.type()) {
            case "report-due-set",
                    "report-due-extended",
                    "report-clock-paused",
                    "report-clock-resumed",
                    "report-due-moved" -> new ReportDays(fact.day("dueOn"), receivedAt);
            case "revision-due-set" -> new ReportDays(fact.day("dueOn"), null);
            case "report-attested" -> fact.says("verdict", "ATTESTED") ? received(fact.happenedAt()) : this;
            case "report-judged" -> fact.says("result", "REVISION") ? received(null) : this;
            case "report-dropped" -> received(null);
            case "recovery-ordered" -> rejected(fact) ? received(null) : this;
            default -> this;
        };
    }

    private ReportDays received(@Nullable Instant when) {
        return new ReportDays(due, when);
    }

    /** Only an order that follows a rejected report says that the group owes a report again. */
    private static boolean rejected(PublishedFact order) {
        return !order.has("ground") || order.says("ground", "REPORT_REJECTED");
    }
}
