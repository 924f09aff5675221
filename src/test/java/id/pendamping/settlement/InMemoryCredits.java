package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The credit of one case. */
final class InMemoryCredits implements Credits {

    private @Nullable Open credit;

    @Override
    public void add(CaseId caseId, UUID refund, Rupiah amount) {
        credit = new Open(amount, null, null, null);
    }

    @Override
    public boolean isUnasked(CaseId caseId) {
        return open(caseId).isPresent();
    }

    @Override
    public Optional<Open> open(CaseId caseId) {
        return Optional.ofNullable(credit);
    }

    @Override
    public void propose(CaseId caseId, CreditProposed.Purpose purpose, @Nullable String assignedTo, String proposedBy) {
        credit = new Open(open(caseId).orElseThrow().amount(), purpose, assignedTo, proposedBy);
    }

    @Override
    public void approve(CaseId caseId, String documentNumber, String decidedBy) {
        credit = null;
    }

    @Override
    public void refuse(CaseId caseId) {
        credit = new Open(open(caseId).orElseThrow().amount(), null, null, null);
    }
}
