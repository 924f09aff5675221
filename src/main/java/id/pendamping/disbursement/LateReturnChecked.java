package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/**
 * The treasurer has looked whether what a system outside has told of a transfer that came back is so; somebody else decides
 * whether it counts. Amount in rupiah.
 *
 * @param amount what the notices speak of
 * @param notices how many were checked
 * @param moment how far the case had come
 * @param asked whether the decision is asked for now, or was asked for before
 */
@FactType("late-return-checked")
public record LateReturnChecked(
        CaseId caseId,
        Found result,
        long amount,
        int notices,
        LateReturnReported.Moment moment,
        LateReturnReported.Asked asked)
        implements CaseFact {

    /** What the records of the treasury say. */
    public enum Found {
        FOUND,
        NOT_FOUND
    }

    /** Whether a process that accounts for the money or recovers it asks for the decision. */
    boolean asksFor(LateReturnReported.Moment decision) {
        return moment == decision && asked == LateReturnReported.Asked.DECISION;
    }
}
