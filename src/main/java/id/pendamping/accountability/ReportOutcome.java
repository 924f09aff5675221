package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.Groups;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the outcome table (D6) what follows from the decisions on the lines of a report. */
@Component
class ReportOutcome {

    private final Rules rules;
    private final ReportStore reports;
    private final Payments payments;
    private final Ledger ledger;
    private final Groups groups;
    private final Programme programme;

    ReportOutcome(
            Rules rules, ReportStore reports, Payments payments, Ledger ledger, Groups groups, Programme programme) {
        this.rules = rules;
        this.reports = reports;
        this.payments = payments;
        this.ledger = ledger;
        this.groups = groups;
        this.programme = programme;
    }

    /** What the table said, and what was left over of the aid. */
    record Answer(ReportJudged.Result result, Rupiah leftover, Rupiah received, Rules.Verdict verdict) {}

    /** {@code unsupported}: spent but rejected or beyond its receipt. Nothing is revised for which nothing is owed. */
    Answer of(CaseId caseId, Report report, Rupiah unsupported, boolean fraud) {
        Rupiah received = payments.disbursed(caseId);
        // the bank may have sent back what the report says was spent
        Rupiah leftover = received.minus(report.spent().atMost(received));
        ProgrammeYear year = programme.year(groups.get(caseId).edition());
        Rules.Verdict verdict = rules.ask(
                "report-outcome",
                Map.of(
                        "claimed", ledger.isClaimedOrEven(caseId),
                        "unsupported", unsupported.amount(),
                        "leftover", leftover.amount(),
                        "received", received.amount(),
                        "revisions", reports.revisions(caseId),
                        "revisionsAllowed", year.reportRevisions(),
                        "toleratedPercent", year.toleratedUnsupportedPercent(),
                        "fraud", fraud));
        return new Answer(ReportJudged.Result.valueOf(verdict.only("outcome")), leftover, received, verdict);
    }
}
