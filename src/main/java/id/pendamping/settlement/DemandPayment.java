package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The last day to pay has passed: sends the next demand letter, or says that there is none left. */
@Component
class DemandPayment {

    private final Recoveries recoveries;
    private final Ledger ledger;
    private final PaymentTerms terms;
    private final Journal journal;

    DemandPayment(Recoveries recoveries, Ledger ledger, PaymentTerms terms, Journal journal) {
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.terms = terms;
        this.journal = journal;
    }

    RecoveryDemanded demand(CaseId caseId, Act act) {
        int sent = recoveries.letters(caseId).size();
        var outstanding = ledger.of(caseId).outstanding();
        RecoveryDemanded fact;
        if (sent < terms.demands(caseId)) {
            LocalDate payBy = terms.payBy(caseId, act);
            recoveries.send(caseId, new Recoveries.Letter(sent + 1, terms.today(caseId, act), payBy, outstanding));
            fact = new RecoveryDemanded(caseId, RecoveryDemanded.Demand.SENT, sent + 1, payBy, outstanding.amount());
        } else {
            fact = new RecoveryDemanded(caseId, RecoveryDemanded.Demand.EXHAUSTED, sent, null, outstanding.amount());
        }
        journal.record(fact, act.automatically("demand"));
        return fact;
    }
}
