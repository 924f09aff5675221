package id.pendamping.settlement;

import id.pendamping.accountability.AcceptanceGuard;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * While a slip waits for the second person nobody knows what is outstanding, and while a proposal about a credit waits its sum
 * stays; a late report is accepted after that.
 */
@Component
class PaidBefore implements AcceptanceGuard {

    private final Refunds refunds;
    private final Credits credits;

    PaidBefore(Refunds refunds, Credits credits) {
        this.refunds = refunds;
        this.credits = credits;
    }

    @Override
    public Optional<Outcome> against(CaseId caseId) {
        return refunds.waiting(caseId)
                .map(slip -> Outcome.refused("refusal.accept.slipWaits", slip.amount()))
                .or(() -> credits.open(caseId)
                        .filter(credit -> credit.purpose() != null)
                        .map(credit -> Outcome.refused("refusal.accept.creditWaits", credit.amount())));
    }

    @Override
    public void credit(CaseId caseId, Rupiah overpaid) {
        credits.add(caseId, null, overpaid);
    }
}
