package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The refunds of one case. */
final class InMemoryRefunds implements Refunds {

    private final Set<String> receipts = new HashSet<>();
    private @Nullable Recorded waiting;
    private @Nullable Recovery recovery;

    @Override
    public boolean isKnown(String ntpn) {
        return receipts.contains(ntpn);
    }

    @Override
    public void record(
            CaseId caseId,
            String reason,
            TreasuryPayment payment,
            String status,
            String recordedBy,
            @Nullable String verifiedBy) {
        receipts.add(payment.ntpn());
        if (status.equals("RECORDED")) {
            waiting = new Recorded(
                    new UUID(7, receipts.size()),
                    payment.rupiah(),
                    payment.billingCode(),
                    payment.ntpn(),
                    payment.paidOn().date(),
                    recordedBy);
        }
    }

    @Override
    public Optional<Recorded> waiting(CaseId caseId) {
        return Optional.ofNullable(waiting);
    }

    @Override
    public void verify(UUID refund, String status, String verifiedBy) {
        if (status.equals("INVALID") && waiting != null) {
            receipts.remove(waiting.ntpn());
        }
        waiting = null;
    }

    @Override
    public void orderRecovery(CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy) {
        recovery = new Recovery(letterNumber, letterDate);
    }

    @Override
    public Optional<Recovery> recovery(CaseId caseId) {
        return Optional.ofNullable(recovery);
    }
}
