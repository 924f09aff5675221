package id.pendamping.settlement;

import id.pendamping.disbursement.TransferClaimed;
import id.pendamping.journal.Entry;
import id.pendamping.ledger.CaseLedger;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the day of the decision on, money that did not reach the group is claimed; the recovery that begins asks for it. */
@Component
class ClaimTransfer {

    private final CaseLedger ledger;
    private final PaymentTerms terms;

    ClaimTransfer(CaseLedger ledger, PaymentTerms terms) {
        this.ledger = ledger;
        this.terms = terms;
    }

    @Order(0)
    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof TransferClaimed claimed) {
            ledger.claim(claimed.caseId(), terms.today(claimed.caseId(), entry.act()));
        }
    }
}
