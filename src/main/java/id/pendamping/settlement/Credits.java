package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What groups paid into the treasury beyond their debt. */
interface Credits extends Overpaid {

    /** A credit that nobody has decided on; without a purpose while nobody has proposed one. */
    record Open(
            Rupiah amount,
            CreditProposed.@Nullable Purpose purpose,
            @Nullable String assignedTo,
            @Nullable String proposedBy) {}

    /** So much more was paid back than was owed: by this slip, or null when it turned out afterwards. */
    void add(CaseId caseId, @Nullable UUID refund, Rupiah amount);

    Optional<Open> open(CaseId caseId);

    @Override
    default Rupiah waiting(CaseId caseId) {
        return open(caseId).map(Open::amount).orElse(Rupiah.ZERO);
    }

    void propose(CaseId caseId, CreditProposed.Purpose purpose, @Nullable String assignedTo, String proposedBy);

    void approve(CaseId caseId, String documentNumber, String decidedBy);

    /** Another proposal is to be made. */
    void refuse(CaseId caseId);
}
