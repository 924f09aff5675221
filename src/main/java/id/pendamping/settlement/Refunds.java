package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came back to the state treasury. */
interface Refunds {

    /**
     * A refund that waits for verification.
     *
     * @param slip its picture
     */
    record Recorded(
            UUID id, Rupiah amount, String billingCode, String ntpn, LocalDate paidOn, String recordedBy, UUID slip) {

        /** Whether somebody else read the same from the slip. */
        boolean isSame(TreasuryPayment payment) {
            return amount.equals(payment.amount())
                    && billingCode.equals(payment.billingCode())
                    && ntpn.equals(payment.ntpn())
                    && paidOn.equals(payment.paidOn());
        }
    }

    /** A slip that was given back, and why. */
    record GivenBack(
            Rupiah amount,
            String ntpn,
            SlipCheck fault,
            @Nullable String words) {}

    /** The reason of a payment that nobody had asked for. */
    String OWN = "SENDIRI";

    /** Number of the case on which the treasury's receipt number was used before. */
    Optional<String> usedBy(String ntpn);

    /** Keeps a slip that waits for a second person. */
    void record(CaseId caseId, String reason, TreasuryPayment payment, String recordedBy);

    Optional<Recorded> waiting(CaseId caseId);

    /** The waiting slip of a payment that nobody had asked for, as long as nobody has said what it is for. */
    Optional<Recorded> unanswered(CaseId caseId);

    /** It is said what the payment is for. */
    void answer(UUID refund, String answeredBy);

    /** So much of it pays for money that had been given up. */
    void verify(UUID refund, SlipCheck check, Rupiah recouped, @Nullable String words, String verifiedBy, Instant when);

    /** Whether a slip was found to be right since then. */
    boolean isPaidSince(CaseId caseId, Instant moment);

    /** The latest slip, if it was given back. */
    Optional<GivenBack> givenBack(CaseId caseId);
}
