package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.Typed;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mentor stands for the report with three statements, or gives it back to the group. */
@Component
class AttestReport {

    /** What the mentor declares. */
    record Form(
            @Field(value = Field.Kind.CHOICE, options = ReportAttested.Verdict.class)
            @OneOf(ReportAttested.Verdict.class)
            String verdict,

            @Field(Field.Kind.CONFIRM) @Nullable String seen,
            @Field(Field.Kind.CONFIRM) @Nullable String kept,
            @Field(Field.Kind.CONFIRM) @Nullable String whole,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final ReportStore reports;
    private final Journal journal;

    AttestReport(ReportStore reports, Journal journal) {
        this.reports = reports;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        ReportAttested.Verdict verdict = ReportAttested.Verdict.valueOf(form.verdict());
        List<Refusal> wrong = new ArrayList<>();
        if (verdict == ReportAttested.Verdict.ATTESTED) {
            mustBeTicked("seen", form.seen(), wrong);
            mustBeTicked("kept", form.kept(), wrong);
            mustBeTicked("whole", form.whole(), wrong);
        } else if (Typed.isMissing(form.note())) {
            wrong.add(Refusal.at("note", "refusal.sayWhy"));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        Report report = reports.latest(caseId).orElseThrow();
        if (verdict == ReportAttested.Verdict.ATTESTED) {
            reports.setStatus(report.id(), Report.Status.SUBMITTED);
        }
        journal.record(new ReportAttested(caseId, report.version(), verdict), act.because(form.note()));
        return Outcome.done();
    }

    private static void mustBeTicked(String field, @Nullable String tick, List<Refusal> wrong) {
        if (!"true".equals(tick)) {
            wrong.add(Refusal.at(field, "refusal.report.tick"));
        }
    }
}
