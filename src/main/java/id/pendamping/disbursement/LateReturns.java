package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;

/** Notices of the bank about money that a case accounts for already; they count once somebody has decided so. */
public interface LateReturns {

    /** A notice that waits, and who handed it in. */
    record Notice(
            String sp2dNumber,
            Rupiah amount,
            TransferReturned.Reason reason,
            LocalDate noticeDate,
            String reportedBy) {}

    /** Oldest first. */
    List<Notice> waiting(CaseId caseId);

    /** What they speak of together. */
    default Rupiah sum(CaseId caseId) {
        return waiting(caseId).stream().map(Notice::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The money is at the treasury, and no longer out. */
    void count(CaseId caseId, String decidedBy);

    /** They are about something else; the money is where it was. */
    void dismiss(CaseId caseId, String decidedBy);
}
