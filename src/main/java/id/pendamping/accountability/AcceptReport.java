package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.Typed;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitment officer accepts the report, which books its proven spending, or returns it to the reviewer. */
@Component
class AcceptReport {

    /** What the commitment officer decides. */
    record Form(
            @Field(value = Field.Kind.CHOICE, options = ReportDecided.Verdict.class) @OneOf(ReportDecided.Verdict.class)
            String verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final ReportStore reports;
    private final CaseLedger ledger;
    private final Journal journal;

    AcceptReport(ReportStore reports, CaseLedger ledger, Journal journal) {
        this.reports = reports;
        this.ledger = ledger;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        ReportDecided.Verdict verdict = ReportDecided.Verdict.valueOf(form.verdict());
        if (verdict == ReportDecided.Verdict.RETURNED && Typed.isMissing(form.note())) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        Report report = reports.latest(caseId).orElseThrow();
        Ledger.Balance balance = ledger.of(caseId);
        if (verdict == ReportDecided.Verdict.ACCEPTED) {
            balance = ledger.accept(caseId, report.accepted());
            reports.setStatus(report.id(), Report.Status.ACCEPTED);
        }
        journal.record(
                new ReportDecided(
                        caseId,
                        report.version(),
                        verdict,
                        balance.accepted().amount(),
                        balance.outstanding().amount()),
                act.because(form.note()));
        return Outcome.done();
    }
}
