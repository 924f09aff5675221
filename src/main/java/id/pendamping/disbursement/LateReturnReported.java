package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;

/**
 * The bank is said to have sent money back after the group has confirmed it or while it is recovered; it counts once
 * somebody else has decided so. Amount in rupiah.
 *
 * @param waiting how many such notices of the case wait for the decision
 */
@FactType("late-return-reported")
@FactMeaning(by = Duty.TREASURER, stage = Stage.PAYMENT)
public record LateReturnReported(
        CaseId caseId,
        String sp2dNumber,
        long amount,
        TransferReturned.Reason reason,
        LocalDate noticeDate,
        Moment moment,
        int waiting)
        implements CaseFact {

    /** How far the case had come. */
    public enum Moment {
        /** The group has said that it has the money. */
        CONFIRMED,
        /** What is outstanding is being recovered. */
        RECOVERY
    }

    /** A decision is asked for once, however many notices come before it. */
    boolean asksFor(Moment decision) {
        return moment == decision && waiting == 1;
    }
}
