package id.pendamping.recall;

import id.pendamping.settlement.TakenBack;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acceptance that is taken back: spending of an accepted report that does not count after all. */
interface Recalls extends TakenBack {

    /**
     * One that nobody has decided on, or that is approved and not ordered to be paid back yet.
     *
     * @param finding the number of the finding that says so, if one does
     */
    record Recall(
            long id, Rupiah amount, @Nullable Integer finding, String grounds, String proposedBy, boolean approved) {}

    void propose(CaseId caseId, Rupiah amount, @Nullable Integer finding, String grounds, String proposedBy);

    Optional<Recall> open(CaseId caseId);

    void approve(long recall, String documentNumber, LocalDate documentDate, String decidedBy);

    void refuse(long recall, String decidedBy);

    @Override
    default boolean isUnderWay(CaseId caseId) {
        return open(caseId).isPresent();
    }

    @Override
    default Optional<Rupiah> approved(CaseId caseId) {
        return open(caseId).filter(Recall::approved).map(Recall::amount);
    }
}
