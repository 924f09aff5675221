package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came back to the state treasury, and orders to bring it back. */
interface Refunds {

    /** A refund that waits for verification. */
    record Recorded(UUID id, Rupiah amount, String billingCode, String ntpn, LocalDate paidOn, String recordedBy) {}

    /** An order to pay back. */
    record Recovery(String letterNumber, LocalDate letterDate) {}

    /** Whether the treasury's receipt number was used before, on any case. */
    boolean isKnown(String ntpn);

    void record(
            CaseId caseId,
            String reason,
            TreasuryPayment payment,
            String status,
            String recordedBy,
            @Nullable String verifiedBy);

    Optional<Recorded> waiting(CaseId caseId);

    void verify(UUID refund, String status, String verifiedBy);

    void orderRecovery(CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy);

    Optional<Recovery> recovery(CaseId caseId);
}
