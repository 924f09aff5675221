package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
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

    private final Rules rules;
    private final ReportStore reports;
    private final Payments payments;
    private final Ledger ledger;
    private final Groups groups;
    private final Programme programme;
    private final Findings findings;
    private final Suspensions suspensions;
    private final Journal journal;

    JudgeReport(
            Rules rules,
            ReportStore reports,
            Payments payments,
            Ledger ledger,
            Groups groups,
            Programme programme,
            Findings findings,
            Suspensions suspensions,
            Journal journal) {
        this.rules = rules;
        this.reports = reports;
        this.payments = payments;
        this.ledger = ledger;
        this.groups = groups;
        this.programme = programme;
        this.findings = findings;
        this.suspensions = suspensions;
        this.journal = journal;
    }

    ReportJudged judge(CaseId caseId, Act act) {
        Report report = reports.latest(caseId).orElseThrow();
        Map<ReportStore.FraudMark, String> fraud = reports.fraud(report.id());
        Rupiah received = payments.disbursed(caseId);
        Rupiah leftover = received.minus(report.spent());
        ProgrammeYear year = programme.year(groups.get(caseId).programmeYear());
        Rules.Verdict verdict = rules.ask(
                "report-outcome",
                Map.of(
                        "claimed", ledger.claimedOn(caseId).isPresent(),
                        "unsupported", report.unsupported().amount(),
                        "leftover", leftover.amount(),
                        "received", received.amount(),
                        "revisions", reports.revisions(caseId),
                        "revisionsAllowed", year.reportRevisions(),
                        "toleratedPercent", year.toleratedUnsupportedPercent(),
                        "fraud", !fraud.isEmpty()));
        ReportJudged.Result result = ReportJudged.Result.valueOf(verdict.only("outcome"));
        if (result == ReportJudged.Result.REVISION) {
            reports.setStatus(report.id(), Report.Status.REVISION);
        }
        var judged = new ReportJudged(
                caseId,
                report.version(),
                result,
                report.unsupported().amount(),
                leftover.amount(),
                verdict.version(),
                verdict.inputsKept());
        if (result == ReportJudged.Result.FRAUD) {
            suspensions.suspend(caseId, Suspension.Ground.FRAUD, String.join("\n", fraud.values()), act);
        }
        fraud.forEach(
                (mark, words) -> findings.raise(caseId, draft(mark, words, received.minus(report.accepted())), act));
        journal.record(judged, act.automatically("report-outcome"));
        return judged;
    }

    /** The reviewer found it; the commitment officer, who orders the recovery, has to answer. */
    private static Findings.Draft draft(ReportStore.FraudMark mark, String words, Rupiah amount) {
        return new Findings.Draft(
                Finding.Source.VERIFIER, mark.category(), amount, words, words, Duty.COMMITMENT_OFFICER);
    }
}
