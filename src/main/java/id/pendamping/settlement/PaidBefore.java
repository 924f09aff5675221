package id.pendamping.settlement;

import id.pendamping.accountability.AcceptanceGuard;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * While a proposal about a credit waits its sum stays, and the recovery that asks about a late notice of the bank does not end
 * before it is answered; a late report is accepted after that. A slip that waits stays where it is.
 */
@Component
class PaidBefore implements AcceptanceGuard {

    private final Refunds refunds;
    private final Credits credits;
    private final StillToCome stillToCome;

    PaidBefore(Refunds refunds, Credits credits, StillToCome stillToCome) {
        this.refunds = refunds;
        this.credits = credits;
        this.stillToCome = stillToCome;
    }

    @Override
    public Optional<Outcome> against(CaseId caseId) {
        return credits.open(caseId)
                .filter(credit -> credit.purpose() != null)
                .map(credit -> Outcome.refused("refusal.accept.creditWaits", credit.amount()));
    }

    @Override
    public Optional<Outcome> againstEnding(CaseId caseId) {
        return stillToCome.notice(caseId).map(notice -> Outcome.refused("refusal.accept.lateReturnWaits"));
    }

    @Override
    public boolean isSlipWaiting(CaseId caseId) {
        return refunds.waiting(caseId).isPresent();
    }

    @Override
    public void credit(CaseId caseId, Rupiah overpaid) {
        credits.add(caseId, null, overpaid);
    }
}
