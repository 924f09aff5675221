package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices of the bank about money that a case accounts for already: it came back, or the group got more. They count once
 * somebody has decided so.
 */
public interface LateReturns {

    /** What the treasurer says to a notice that a system outside has told. */
    enum Check {
        /** The treasurer has handed it in. */
        NOT_NEEDED,
        /** Nobody has looked. */
        WAITS,
        FOUND,
        NOT_FOUND
    }

    /**
     * A notice that waits, who handed it in and who has checked it.
     *
     * @param excess whether it says that the group got so much more, not that it came back
     */
    record Notice(
            String sp2dNumber,
            Rupiah amount,
            TransferReturned.Reason reason,
            LocalDate noticeDate,
            boolean excess,
            String reportedBy,
            Check check,
            @Nullable String checkedBy) {

        /** Whether the treasurer has found no such money. */
        public boolean isNotFound() {
            return check == Check.NOT_FOUND;
        }

        boolean isUnchecked() {
            return check == Check.WAITS;
        }

        /** Whether this person has vouched for it. */
        public boolean isBy(String account) {
            return reportedBy.equals(account) || account.equals(checkedBy);
        }
    }

    /** All that are not decided on, oldest first. */
    List<Notice> waiting(CaseId caseId);

    /** Those that one person has handed in or checked, so that another one can decide. */
    default List<Notice> decidable(CaseId caseId) {
        return waiting(caseId).stream().filter(notice -> !notice.isUnchecked()).toList();
    }

    /** Those that only a system outside has told. */
    default List<Notice> unchecked(CaseId caseId) {
        return waiting(caseId).stream().filter(Notice::isUnchecked).toList();
    }

    /** What came back by them together. */
    static Rupiah sum(List<Notice> notices) {
        return sum(notices, false);
    }

    /** What the group got by them beyond what was paid. */
    static Rupiah excess(List<Notice> notices) {
        return sum(notices, true);
    }

    private static Rupiah sum(List<Notice> notices, boolean excess) {
        return notices.stream()
                .filter(notice -> notice.excess() == excess)
                .map(Notice::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /**
     * The money is where they say: at the treasury and no longer out, or with the group; so much of it had been given up. What
     * was not found falls.
     *
     * @param owed whether an excess is owed that nothing else of the case accounts for
     */
    void count(CaseId caseId, Rupiah recouped, boolean owed, String decidedBy);

    /** Whether an excess is owed, and nobody has ordered yet to pay it back. */
    boolean isOwed(CaseId caseId);

    /** It is ordered to pay the excess back. */
    void ordered(CaseId caseId);

    /** They are about something else; the money is where it was. */
    void dismiss(CaseId caseId, String decidedBy);
}
