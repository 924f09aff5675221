package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;

/** Whether the aid of a case is demanded back or accounted for; what the bank sends back then is decided by people. */
public interface AidClaim {

    boolean isMade(CaseId caseId);

    /** Whether what was paid is accounted for to the last rupiah; the case may be closed. */
    boolean isOver(CaseId caseId);
}
