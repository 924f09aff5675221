package id.pendamping.demo;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/**
 * A case that an invented person sits in front of.
 *
 * @param first whether the case is at this step for the first time; looked up only where it matters
 */
record Scene(CaseId caseId, GroupSummary group, Manner manner, BooleanSupplier first, LocalDate today) {

    boolean is(Manner asked) {
        return manner == asked;
    }

    boolean isFirst() {
        return first.getAsBoolean();
    }

    /** Whether the case goes this way and is at the step for the first time. */
    boolean isFirst(Manner asked) {
        return manner == asked && isFirst();
    }

    int year() {
        return today.getYear();
    }

    /** Ends invented numbers of documents, so that no two cases share one. */
    String tail() {
        return group.regency() + group.number().substring(group.number().length() - 5);
    }
}
