package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.journal.RowDigest;
import id.pendamping.likeness.PictureComparisons;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviewer accepts or rejects every open line; a rejection names its reason. */
@Component
class ReviewReport {

    /** What the reviewer decides. */
    record Command(
            @Field List<@Valid LineDecision> lines,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note,

            @Field boolean duplicateReceipt,
            @Field boolean noBusiness,
            @Field boolean alteredEvidence,

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

        private static void tick(boolean ticked, ReportStore.FraudMark mark, Set<ReportStore.FraudMark> marks) {
            if (ticked) {
                marks.add(mark);
            }
        }

        /** One decision per open line, as decided so far. */
        static Command of(Report report) {
            return new Command(report.open().stream().map(LineDecision::of).toList(), null, false, false, false, null);
        }
    }

    private final ReportStore reports;
    private final PictureComparisons comparisons;
    private final Journal journal;

    ReviewReport(ReportStore reports, PictureComparisons comparisons, Journal journal) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Report report = reports.latest(caseId).orElseThrow();
        if (comparisons.standing(report.id(), act.when()) == PictureComparisons.Standing.AWAITED) {
            return Outcome.refusedField("lines", "refusal.review.comparing");
        }
        List<LineDecision> decisions = command.lines();
        List<Refusal> wrong = LineDecision.check(report, decisions);
        if (!command.fraud().isEmpty() && command.fraudWords() == null) {
            wrong.add(Refusal.at("fraudWords", "refusal.sayWhy"));
        }
        if (!command.fraud().isEmpty() && decisions.stream().noneMatch(LineDecision::isRejection)) {
            wrong.add(Refusal.at("lines", "refusal.review.fraudWithoutLine"));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        reports.decide(
                report.id(), decisions.stream().map(LineDecision::decided).toList());
        if (report.status() != Report.Status.SUBMITTED) {
            reports.forgetFraud(report.id());
        }
        if (!command.fraud().isEmpty()) {
            reports.markFraud(
                    report.id(),
                    command.fraud(),
                    String.valueOf(command.fraudWords()),
                    act.actor().id());
        }
        reports.setStatus(report.id(), Report.Status.REVIEWED);
        Report reviewed = reports.latest(caseId).orElseThrow();
        journal.record(
                new ReportReviewed(
                        caseId,
                        report.version(),
                        reviewed.accepted().amount(),
                        reviewed.rejected().amount(),
                        fraudDigest(report, command),
                        ReportDigests.verdicts(reviewed)),
                act.because(command.note()));
        return Outcome.done();
    }

    private static @Nullable String fraudDigest(Report report, Command command) {
        return command.fraud().isEmpty()
                ? null
                : RowDigest.of(
                        report.id(),
                        command.fraud().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        command.fraudWords());
    }
}
