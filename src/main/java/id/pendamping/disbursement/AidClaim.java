package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;

/** Whether the aid of a case is demanded back; what the bank sends back then is decided by people. */
@FunctionalInterface
public interface AidClaim {

    boolean isMade(CaseId caseId);
}
