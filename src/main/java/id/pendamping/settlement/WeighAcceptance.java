package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.ledger.Recalls;
import id.pendamping.settlement.AcceptanceWeighed.Next;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks who has to be asked next about money after a report was accepted. */
@Component
class WeighAcceptance {

    private final Recalls recalls;
    private final Refunds refunds;
    private final Credits credits;
    private final Ledger ledger;
    private final Journal journal;

    WeighAcceptance(Recalls recalls, Refunds refunds, Credits credits, Ledger ledger, Journal journal) {
        this.recalls = recalls;
        this.refunds = refunds;
        this.credits = credits;
        this.ledger = ledger;
        this.journal = journal;
    }

    AcceptanceWeighed weigh(CaseId caseId, Act act) {
        var weighed = new AcceptanceWeighed(caseId, next(caseId));
        journal.record(weighed, act.automatically(AfterAcceptance.PROCESS));
        return weighed;
    }

    private Next next(CaseId caseId) {
        if (refunds.unanswered(caseId).isPresent()) {
            return Next.PAID;
        }
        Optional<Recalls.Recall> recall = recalls.open(caseId);
        if (recall.isPresent()) {
            return recall.get().approved() ? Next.APPROVED : Next.PROPOSED;
        }
        if (refunds.waiting(caseId).isPresent()) {
            return Next.SLIP;
        }
        return ledger.closedOn(caseId).isPresent() && credits.isUnasked(caseId) ? Next.CREDIT_OPEN : Next.SETTLED;
    }
}
