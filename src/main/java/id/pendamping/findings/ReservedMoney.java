package id.pendamping.findings;

import id.pendamping.disbursement.PaymentBar;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** The aid comes in one piece, so nothing is paid while an open finding reserves a part of it. */
@Component
class ReservedMoney implements PaymentBar {

    private final Findings findings;

    ReservedMoney(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String input() {
        return "reserved";
    }

    @Override
    public boolean against(CaseId caseId) {
        return !findings.reserved(caseId).isZero();
    }
}
