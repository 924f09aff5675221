package id.pendamping.suspension;

import id.pendamping.disbursement.PaymentBar;
import id.pendamping.group.SuspendedCases;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** A suspended case is not paid. */
@Component
class SuspendedPayment implements PaymentBar {

    private final SuspendedCases suspended;

    SuspendedPayment(SuspendedCases suspended) {
        this.suspended = suspended;
    }

    @Override
    public String input() {
        return "suspended";
    }

    @Override
    public boolean against(CaseId caseId) {
        return suspended.since(caseId).isPresent();
    }
}
