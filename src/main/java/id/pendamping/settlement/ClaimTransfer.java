package id.pendamping.settlement;

import id.pendamping.disbursement.TransferClaimed;
import id.pendamping.journal.Entry;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.suspension.AidBack;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From the day of the decision on, money that did not reach the group as it should is claimed; the recovery that begins asks
 * for it, from the group or from who has the money.
 */
@Component
class ClaimTransfer {

    private final CaseLedger ledger;
    private final PaymentTerms terms;
    private final AidBack aidBack;

    ClaimTransfer(CaseLedger ledger, PaymentTerms terms, AidBack aidBack) {
        this.ledger = ledger;
        this.terms = terms;
        this.aidBack = aidBack;
    }

    @Order(0)
    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof TransferClaimed claimed && !claimed.isFromGroup()) {
            aidBack.demand(claimed.caseId(), AidBack.Ground.TRANSFER, entry.act());
        } else if (entry.fact() instanceof TransferClaimed claimed) {
            ledger.claim(claimed.caseId(), terms.today(claimed.caseId(), entry.act()));
        }
    }
}
