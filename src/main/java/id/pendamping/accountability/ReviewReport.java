package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.Typed;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviewer accepts or rejects every open line; a rejection names its reason. */
@Component
class ReviewReport {

    /** What the reviewer decides. */
    record Form(
            @Field(Field.Kind.CUSTOM) @Nullable List<@Valid Line> lines,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note,

            @Field(Field.Kind.CONFIRM) @Nullable String duplicateReceipt,
            @Field(Field.Kind.CONFIRM) @Nullable String noBusiness,
            @Field(Field.Kind.CONFIRM) @Nullable String alteredEvidence,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String fraudWords) {

        /** What speaks of fraud, as ticked. */
        Set<ReportStore.FraudMark> fraud() {
            Set<ReportStore.FraudMark> marks = EnumSet.noneOf(ReportStore.FraudMark.class);
            tick(duplicateReceipt, ReportStore.FraudMark.DUPLICATE_RECEIPT, marks);
            tick(noBusiness, ReportStore.FraudMark.NO_BUSINESS, marks);
            tick(alteredEvidence, ReportStore.FraudMark.ALTERED_EVIDENCE, marks);
            return marks;
        }

        private static void tick(@Nullable String tick, ReportStore.FraudMark mark, Set<ReportStore.FraudMark> marks) {
            if ("true".equals(tick)) {
                marks.add(mark);
            }
        }

        /** The decision on one line. */
        record Line(
                @NotBlank(message = "{constraint.required}") String id,
                @OneOf(ReportedLine.Verdict.class) String verdict,
                @Nullable String reason,

                @Size(max = 500, message = "{constraint.tooLong}") @Nullable
                String words) {}

        public List<Line> decisions() {
            return lines == null ? List.of() : lines;
        }

        /** One decision per open line, as decided so far. */
        static Form of(Report report) {
            return new Form(
                    report.open().stream()
                            .map(line -> new Line(
                                    line.id().toString(),
                                    line.verdict() == null ? "" : line.verdict().name(),
                                    line.reason() == null ? null : line.reason().name(),
                                    line.words()))
                            .toList(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private final ReportStore reports;
    private final Journal journal;

    ReviewReport(ReportStore reports, Journal journal) {
        this.reports = reports;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        Report report = reports.latest(caseId).orElseThrow();
        List<Form.Line> decisions = form.decisions();
        List<Refusal> wrong = check(report, decisions);
        if (!form.fraud().isEmpty() && Typed.isMissing(form.fraudWords())) {
            wrong.add(Refusal.at("fraudWords", "refusal.sayWhy"));
        }
        if (!form.fraud().isEmpty()
                && decisions.stream()
                        .noneMatch(decision -> decision.verdict().equals(ReportedLine.Verdict.REJECTED.name()))) {
            wrong.add(Refusal.at("lines", "refusal.review.fraudWithoutLine"));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        reports.decide(
                report.id(), decisions.stream().map(ReviewReport::decision).toList());
        if (!form.fraud().isEmpty()) {
            reports.markFraud(
                    report.id(),
                    form.fraud(),
                    String.valueOf(form.fraudWords()),
                    act.actor().id());
        }
        reports.setStatus(report.id(), Report.Status.REVIEWED);
        Report reviewed = reports.latest(caseId).orElseThrow();
        journal.record(
                new ReportReviewed(
                        caseId,
                        report.version(),
                        reviewed.accepted().amount(),
                        reviewed.rejected().amount()),
                act.because(form.note()));
        return Outcome.done();
    }

    static List<Refusal> check(Report report, List<Form.Line> decisions) {
        List<Refusal> wrong = new ArrayList<>();
        Set<String> open =
                report.open().stream().map(line -> line.id().toString()).collect(Collectors.toSet());
        for (int i = 0; i < decisions.size(); i++) {
            Form.Line decision = decisions.get(i);
            if (!open.remove(decision.id())) {
                wrong.add(Refusal.at("lines[" + i + "].verdict", "refusal.review.unknownLine"));
            } else if (decision.verdict().equals(ReportedLine.Verdict.REJECTED.name())) {
                Optional<ReportedLine.Reason> reason = reason(decision);
                if (reason.isEmpty()) {
                    wrong.add(Refusal.at("lines[" + i + "].reason", "refusal.review.reason"));
                } else if (reason.get() == ReportedLine.Reason.OTHER && Typed.isMissing(decision.words())) {
                    wrong.add(Refusal.at("lines[" + i + "].words", "refusal.review.words"));
                }
            }
        }
        if (!open.isEmpty()) {
            wrong.add(Refusal.at("lines", "refusal.review.undecided", open.size()));
        }
        return wrong;
    }

    static ReportStore.Decision decision(Form.Line typed) {
        UUID line = UUID.fromString(typed.id());
        return ReportedLine.Verdict.valueOf(typed.verdict()) == ReportedLine.Verdict.ACCEPTED
                ? new ReportStore.Decision(line, ReportedLine.Verdict.ACCEPTED, null, null)
                : new ReportStore.Decision(
                        line, ReportedLine.Verdict.REJECTED, reason(typed).orElseThrow(), typed.words());
    }

    private static Optional<ReportedLine.Reason> reason(Form.Line decision) {
        return Arrays.stream(ReportedLine.Reason.values())
                .filter(reason -> reason.name().equals(decision.reason()))
                .findFirst();
    }
}
