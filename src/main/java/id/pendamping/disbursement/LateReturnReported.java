package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bank is said to have sent money back after the group has confirmed it, while it is recovered, or after everything was
 * accounted for, or to have paid the group more than was paid out; it counts once somebody else has decided so. Amount in
 * rupiah.
 *
 * @param waiting how many such notices of the case wait for the decision
 * @param asked who is asked now because of it; unknown of older notices
 * @param excess true if the group got so much more; else missing
 * @param reference the number by which the bank tells credits and returns apart, if it names one
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
        int waiting,
        @Nullable Asked asked,
        @Nullable Boolean excess,
        @Nullable String reference)
        implements CaseFact {

    /** How far the case had come. */
    public enum Moment {
        /** The group has said that it has the money. */
        CONFIRMED,
        /** What is outstanding is being recovered. */
        RECOVERY,
        /** Nothing is outstanding any more; the case may be closed. */
        SETTLED
    }

    /** Who is asked now; once, however many notices come. */
    public enum Asked {
        /** The treasurer, whether what a system outside has told is so. */
        CHECK,
        /** The commitment officer, whether what the treasurer has handed in counts. */
        DECISION,
        /** Nobody; who was asked before answers for this notice too. */
        NOBODY
    }

    /** Whether a process that accounts for the money or recovers it asks for the decision. */
    boolean asksFor(Moment decision) {
        return moment == decision && asked == Asked.DECISION;
    }

    /** Whether a process of its own begins: nobody has looked at the notice, or no other process is left to ask. */
    boolean begins() {
        return asked == Asked.CHECK || asksFor(Moment.SETTLED);
    }
}
