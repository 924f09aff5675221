package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;

/** The same with what only the notice itself writes. */
interface LateReturnStore extends LateReturns {

    /** Whether the same notice was handed in before. */
    boolean knows(CaseId caseId, RecordReturn.Command notice);

    void hold(CaseId caseId, RecordReturn.Command notice, String reportedBy);
}
