package id.pendamping.findings;

import id.pendamping.disbursement.PaymentBar;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** A case with an open finding of high severity is not paid. */
@Component
class OpenHighFinding implements PaymentBar {

    private final Findings findings;

    OpenHighFinding(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String input() {
        return "highFinding";
    }

    @Override
    public boolean against(CaseId caseId) {
        return findings.openOf(caseId).stream().anyMatch(finding -> finding.severity() == Finding.Severity.HIGH);
    }
}
