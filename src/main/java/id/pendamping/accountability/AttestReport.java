package id.pendamping.accountability;

import id.pendamping.forms.Field;
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
    record Command(
            @Field ReportAttested.Verdict verdict,
            @Field boolean seen,
            @Field boolean kept,
            @Field boolean whole,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final ReportStore reports;
    private final Journal journal;

    AttestReport(ReportStore reports, Journal journal) {
        this.reports = reports;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        ReportAttested.Verdict verdict = command.verdict();
        List<Refusal> wrong = new ArrayList<>();
        if (verdict == ReportAttested.Verdict.ATTESTED) {
            mustBeTicked("seen", command.seen(), wrong);
            mustBeTicked("kept", command.kept(), wrong);
            mustBeTicked("whole", command.whole(), wrong);
        } else if (command.note() == null) {
            wrong.add(Refusal.at("note", "refusal.sayWhy"));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        Report report = reports.latest(caseId).orElseThrow();
        if (verdict == ReportAttested.Verdict.ATTESTED) {
            reports.setStatus(report.id(), Report.Status.SUBMITTED);
        }
        journal.record(new ReportAttested(caseId, report.version(), verdict), act.because(command.note()));
        return Outcome.done();
    }

    private static void mustBeTicked(String field, boolean ticked, List<Refusal> wrong) {
        if (!ticked) {
            wrong.add(Refusal.at(field, "refusal.report.tick"));
        }
    }
}
