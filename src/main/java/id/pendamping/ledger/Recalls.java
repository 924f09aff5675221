package id.pendamping.ledger;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acceptance that is taken back: spending of an accepted report that does not count after all. */
public interface Recalls {

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

    /** From now on the account of the case may be open again by so much, even if it is closed. */
    void ordered(long recall);
}
