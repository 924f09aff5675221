package id.pendamping.accountability;

import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.Suspension;
import id.pendamping.suspension.Suspensions;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the outcome table (D6) what follows from the review. Every mark of fraud becomes a finding, and the case is
 * suspended; when it goes on, the report is reviewed again.
 */
@Component
class JudgeReport {

    private final ReportOutcome outcome;
    private final ReportStore reports;
    private final Findings findings;
    private final Suspensions suspensions;
    private final Journal journal;

    JudgeReport(
            ReportOutcome outcome, ReportStore reports, Findings findings, Suspensions suspensions, Journal journal) {
        this.outcome = outcome;
        this.reports = reports;
        this.findings = findings;
        this.suspensions = suspensions;
        this.journal = journal;
    }

    ReportJudged judge(CaseId caseId, Act act) {
        Report report = reports.latest(caseId).orElseThrow();
        Map<ReportStore.FraudMark, String> fraud = reports.fraud(report.id());
        ReportOutcome.Answer answer = outcome.of(caseId, report, report.unsupported(), !fraud.isEmpty());
        if (answer.result() == ReportJudged.Result.REVISION) {
            reports.setStatus(report.id(), Report.Status.REVISION);
        }
        var judged = new ReportJudged(
                caseId,
                report.version(),
                answer.result(),
                report.unsupported().amount(),
                answer.leftover().amount(),
                answer.verdict().version(),
                answer.verdict().inputsKept());
        if (answer.result() == ReportJudged.Result.FRAUD) {
            suspensions.suspend(caseId, Suspension.Ground.FRAUD, String.join("\n", fraud.values()), act);
        }
        Rupiah unproven = answer.received().minus(report.accepted().atMost(answer.received()));
        fraud.forEach((mark, words) -> findings.raise(caseId, draft(mark, words, unreserved(caseId, unproven)), act));
        journal.record(judged, act.automatically("report-outcome"));
        return judged;
    }

    /** Several marks, and marks of an earlier review, are about the same money; it is reserved once. */
    private Rupiah unreserved(CaseId caseId, Rupiah unproven) {
        return unproven.minus(findings.reserved(caseId).atMost(unproven));
    }

    /** The reviewer found it; the commitment officer, who orders the recovery, has to answer. */
    private static Findings.Draft draft(ReportStore.FraudMark mark, String words, Rupiah amount) {
        return new Findings.Draft(
                Finding.Source.VERIFIER, mark.category(), amount, words, words, Duty.COMMITMENT_OFFICER);
    }
}
