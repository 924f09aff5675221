package id.pendamping.recall;

import id.pendamping.disbursement.LateReturns;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.recall.AcceptanceWeighed.Next;
import id.pendamping.settlement.Overpaid;
import id.pendamping.settlement.OwnSlips;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks who has to be asked next about money after a report was accepted. */
@Component
class WeighAcceptance {

    private final Recalls recalls;
    private final OwnSlips slips;
    private final Overpaid overpaid;
    private final LateReturns lateReturns;
    private final Ledger ledger;
    private final Journal journal;

    WeighAcceptance(
            Recalls recalls,
            OwnSlips slips,
            Overpaid overpaid,
            LateReturns lateReturns,
            Ledger ledger,
            Journal journal) {
        this.recalls = recalls;
        this.slips = slips;
        this.overpaid = overpaid;
        this.lateReturns = lateReturns;
        this.ledger = ledger;
        this.journal = journal;
    }

    AcceptanceWeighed weigh(CaseId caseId, Act act) {
        var weighed = new AcceptanceWeighed(caseId, next(caseId));
        journal.record(weighed, act.automatically(AfterAcceptance.PROCESS));
        return weighed;
    }

    private Next next(CaseId caseId) {
        if (slips.unanswered(caseId).isPresent()) {
            return Next.PAID;
        }
        Optional<Recalls.Recall> recall = recalls.open(caseId);
        if (recall.isPresent()) {
            return recall.get().approved() ? Next.APPROVED : Next.PROPOSED;
        }
        if (lateReturns.isOwed(caseId)) {
            return Next.OWED;
        }
        if (slips.waiting(caseId).isPresent()) {
            return Next.SLIP;
        }
        return ledger.closedOn(caseId).isPresent() && overpaid.isUnasked(caseId) ? Next.CREDIT_OPEN : Next.SETTLED;
    }
}
