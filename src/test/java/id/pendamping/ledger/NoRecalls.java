package id.pendamping.ledger;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nothing that was accepted is taken back. */
public final class NoRecalls implements Recalls {

    @Override
    public void propose(CaseId caseId, Rupiah amount, @Nullable Integer finding, String grounds, String proposedBy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Recall> open(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public void approve(long recall, String documentNumber, LocalDate documentDate, String decidedBy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refuse(long recall, String decidedBy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ordered(long recall) {
        throw new UnsupportedOperationException();
    }
}
