package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to payments after they were made: sent back, credited, arrived otherwise. */
interface TransferStore extends Transfers {

    /**
     * A payment that was made.
     *
     * @param out what of it has not come back
     * @param excess what the group holds beyond all that is out, by whichever payment it came
     */
    record Made(String sp2dNumber, LocalDate paidOn, Rupiah gross, Rupiah out, Rupiah excess) {}

    /** What the bank sent back; without a letter as long as nobody has corrected the account by one. */
    record Returned(
            String sp2dNumber,
            Rupiah amount,
            TransferReturned.Reason reason,
            LocalDate noticeDate,
            @Nullable String letterNumber) {}

    /** What the bank has put into an account. */
    record Credit(
            String sp2dNumber,
            Rupiah amount,
            LocalDate creditedOn,
            TransferCredited.Whose creditedTo,
            @Nullable String reference) {}

    /** What arrived otherwise; undecided while the decision is missing. */
    record Difference(
            Rupiah expected,
            Rupiah arrived,
            TransferDiffers.Cause cause,
            LocalDate saidOn,
            @Nullable String decision) {

        boolean isOpen() {
            return decision == null;
        }

        /** What came beyond what was paid when it was said, whatever has gone back since. */
        Rupiah excess() {
            return arrived.minus(expected.atMost(arrived));
        }

        /** The group confirmed nothing: the money is claimed as it was said to be. */
        boolean isClaimed() {
            return TransferSettled.Decision.CLAIMED.name().equals(decision);
        }

        /** Whether the bank tells that what it had sent back is with the group; all of it was back on record. */
        boolean isNotBack() {
            return cause == TransferDiffers.Cause.NOT_BACK;
        }

        boolean isAccepted() {
            return TransferSettled.Decision.ACCEPTED.name().equals(decision);
        }
    }

    Optional<Made> made(CaseId caseId, String sp2dNumber);

    /** Whether the same notice was recorded before. */
    boolean knows(CaseId caseId, RecordReturn.Command notice, boolean isOutside);

    /** First what is out of the payment goes back, then what came in excess. */
    void giveBack(CaseId caseId, RecordReturn.Command notice);

    /** Oldest first. */
    List<Returned> returns(CaseId caseId);

    /** How many payments have come back as a whole. */
    int failures(CaseId caseId);

    /** The account was corrected by this letter. */
    void correctedBy(CaseId caseId, String letterNumber, LocalDate letterDate);

    void differ(CaseId caseId, Difference difference, String saidBy);

    /** The latest that is about money which has not come back since. */
    Optional<Difference> difference(CaseId caseId);

    void settle(CaseId caseId, String decision, Rupiah fee, Rupiah excess, String decidedBy);

    /** Whether the bank has said the same before. */
    boolean knows(CaseId caseId, Credit credit);

    /** Whether the bank has told of another credit of the payment, by another reference. */
    boolean knowsOther(CaseId caseId, Credit credit);

    /** What the bank says it has credited of a payment to the group, all credits together. */
    Rupiah credited(CaseId caseId, String sp2dNumber);

    /** One credit more, or one that takes the place of all that were told of the payment before. */
    void credit(CaseId caseId, Credit credit, boolean replacing);

    /** How often another account was tried by decision. */
    int triedAgain(CaseId caseId);

    void decide(CaseId caseId, FailedTransferDecided.Verdict verdict, String decidedBy);
}
