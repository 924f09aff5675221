package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** The treasurer proposes what is done with money that the group paid beyond its debt; amount in rupiah. */
@FactType("credit-proposed")
public record CreditProposed(CaseId caseId, Purpose purpose, long amount) implements CaseFact {

    /** What is done with it. */
    public enum Purpose {
        /** The treasury pays it back to the group. */
        RETURN,
        /** It pays another debt of the group to the state. */
        ASSIGN
    }
}
