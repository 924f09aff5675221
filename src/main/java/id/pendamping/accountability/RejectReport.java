package id.pendamping.accountability;

import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** Ends a report that was rejected: what its reviewer accepted counts, and nothing else. */
@Component
public class RejectReport {

    private final ReportStore reports;
    private final CaseLedger ledger;

    RejectReport(ReportStore reports, CaseLedger ledger) {
        this.reports = reports;
        this.ledger = ledger;
    }

    /** Nobody decides about the report any more, and nothing of it counts; gives its version. */
    public int drop(CaseId caseId) {
        Report report = reports.latest(caseId).orElseThrow();
        reports.setStatus(report.id(), Report.Status.REJECTED);
        return report.version();
    }

    /** The account after the accepted spending was booked. */
    public Ledger.Balance reject(CaseId caseId) {
        Report report = reports.latest(caseId).orElseThrow();
        reports.setStatus(report.id(), Report.Status.REJECTED);
        return ledger.accept(caseId, report.accepted());
    }
}
