package id.pendamping.settlement;

import id.pendamping.accountability.AcceptanceGuard;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While a slip waits for the second person nobody knows what is outstanding; a late report is accepted after that. */
@Component
class WaitingSlip implements AcceptanceGuard {

    private final Refunds refunds;

    WaitingSlip(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public Optional<Outcome> against(CaseId caseId) {
        return refunds.waiting(caseId).map(slip -> Outcome.refused("refusal.accept.slipWaits", slip.amount()));
    }
}
