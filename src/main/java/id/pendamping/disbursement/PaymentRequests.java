package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** Requests for payment, for those who end a case before it is paid. */
@Component
public class PaymentRequests {

    private final PaymentStore payments;

    PaymentRequests(PaymentStore payments) {
        this.payments = payments;
    }

    /** What was ordered stays: the treasury may have paid it. */
    public void withdraw(CaseId caseId) {
        payments.withdraw(caseId);
    }

    /** Whether a payment was ordered and the treasury has not reported yet that it is paid. */
    public boolean isUnderWay(CaseId caseId) {
        return payments.payment(caseId)
                .filter(payment -> payment.spmNumber() != null && payment.sp2dNumber() == null)
                .isPresent();
    }
}
