package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;

/** The same with what only the notice itself writes. */
interface LateReturnStore extends LateReturns {

    /** Whether the same notice was handed in before, and not taken for mistaken. */
    boolean knows(CaseId caseId, RecordReturn.Command notice, boolean isOutside);

    /** Whether the same notice was taken for mistaken. */
    boolean isMistaken(CaseId caseId, RecordReturn.Command notice);

    void hold(CaseId caseId, RecordReturn.Command notice, Check check, String reportedBy);

    /** Of all that nobody has looked at. */
    void check(CaseId caseId, Check found, String checkedBy);
}
