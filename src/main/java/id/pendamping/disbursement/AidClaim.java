package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;

/** Whether the aid of a case is demanded back; what comes back then is paid on that claim. */
@FunctionalInterface
public interface AidClaim {

    boolean isMade(CaseId caseId);
}
