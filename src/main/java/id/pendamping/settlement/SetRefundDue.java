package id.pendamping.settlement;

import id.pendamping.accountability.ReportDecided;
import id.pendamping.journal.Entry;
import id.pendamping.ledger.CaseLedger;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An accepted report starts the time for paying the remainder back. Goes before the listeners without an order, because
 * the step that opens then asks for this day.
 */
@Component
class SetRefundDue {

    private final CaseLedger ledger;
    private final PaymentTerms terms;

    SetRefundDue(CaseLedger ledger, PaymentTerms terms) {
        this.ledger = ledger;
        this.terms = terms;
    }

    @Order(0)
    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof ReportDecided decided && decided.rest() == ReportDecided.Rest.REFUND) {
            ledger.setRefundBy(decided.caseId(), terms.refundBy(decided.caseId(), entry.act()));
        }
    }
}
