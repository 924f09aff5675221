package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The refunds of one case. */
final class InMemoryRefunds implements Refunds {

    private final Set<String> receipts = new HashSet<>();
    private @Nullable Recorded waiting;
    private @Nullable GivenBack givenBack;

    @Override
    public Optional<String> usedBy(String ntpn) {
        return receipts.contains(ntpn) ? Optional.of("TKM-2023-3509-00001") : Optional.empty();
    }

    @Override
    public void record(CaseId caseId, String reason, TreasuryPayment payment, String recordedBy) {
        receipts.add(payment.ntpn());
        waiting = new Recorded(
                new UUID(7, receipts.size()),
                payment.amount(),
                payment.billingCode(),
                payment.ntpn(),
                payment.paidOn(),
                recordedBy,
                payment.slip());
    }

    @Override
    public Optional<Recorded> waiting(CaseId caseId) {
        return Optional.ofNullable(waiting);
    }

    @Override
    public Optional<Recorded> unanswered(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public void answer(UUID refund, String answeredBy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void verify(
            UUID refund, SlipCheck check, Rupiah recouped, @Nullable String words, String verifiedBy, Instant when) {
        Recorded slip = waiting(new CaseId(new UUID(0, 1))).orElseThrow();
        givenBack = null;
        if (check != SlipCheck.VALID) {
            receipts.remove(slip.ntpn());
            givenBack = new GivenBack(slip.amount(), slip.ntpn(), check, words);
        }
        waiting = null;
    }

    @Override
    public boolean isPaidSince(CaseId caseId, Instant moment) {
        return false;
    }

    @Override
    public Optional<GivenBack> givenBack(CaseId caseId) {
        return Optional.ofNullable(givenBack);
    }
}
