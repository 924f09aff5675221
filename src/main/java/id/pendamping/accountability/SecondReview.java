package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second reviewer, who sees what the first one said, decides every open line again; the last word counts. */
@Component
class SecondReview {

    /** What the second reviewer decides, by the same rules as the first. */
    record Command(
            @Field List<@Valid LineDecision> lines,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {

        /** The open lines, all undecided: the second reviewer is not shown the first answer. */
        static Command of(Report report) {
            return new Command(
                    report.open().stream().map(LineDecision::undecided).toList(), null);
        }
    }

    private final ReportStore reports;
    private final SampleStore samples;
    private final Journal journal;

    SecondReview(ReportStore reports, SampleStore samples, Journal journal) {
        this.reports = reports;
        this.samples = samples;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Report first = reports.latest(caseId).orElseThrow();
        List<Refusal> wrong = LineDecision.check(first, command.lines());
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        reports.decide(
                first.id(), command.lines().stream().map(LineDecision::decided).toList());
        samples.secondReviewed(first.id(), act.actor().id());
        Report second = reports.latest(caseId).orElseThrow();
        journal.record(
                new ReportSecondReviewed(
                        caseId,
                        second.version(),
                        changed(first, second),
                        second.accepted().amount(),
                        second.rejected().amount(),
                        ReportDigests.verdicts(second)),
                act.because(command.note()));
        return Outcome.done();
    }

    private static int changed(Report first, Report second) {
        Map<UUID, ReportedLine> before =
                first.lines().stream().collect(Collectors.toMap(ReportedLine::id, Function.identity()));
        return (int) second.lines().stream()
                .filter(line -> Objects.requireNonNull(before.get(line.id())).verdict() != line.verdict())
                .count();
    }
}
