package id.pendamping.accountability;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** Closes a case whose account is zero. The model leads nowhere else here, and the database would refuse. */
@Component
class CloseCase {

    private final Refunds refunds;
    private final CaseLedger ledger;
    private final Journal journal;

    CloseCase(Refunds refunds, CaseLedger ledger, Journal journal) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.journal = journal;
    }

    CaseClosed close(CaseId caseId, Act act) {
        Ledger.Balance balance = ledger.of(caseId);
        if (!balance.outstanding().isZero()) {
            throw new IllegalStateException("Case " + caseId + " is not settled");
        }
        ledger.close(caseId);
        var closed = new CaseClosed(
                caseId,
                refunds.recovery(caseId).isPresent() ? CaseClosed.Settlement.RECOVERED : CaseClosed.Settlement.SETTLED,
                balance.disbursed().amount(),
                balance.accepted().amount(),
                balance.returned().amount());
        journal.record(closed, act.automatically("closure"));
        return closed;
    }
}
