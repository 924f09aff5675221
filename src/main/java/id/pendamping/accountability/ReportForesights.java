package id.pendamping.accountability;

import id.pendamping.desk.Consequence;
import id.pendamping.desk.Foresight;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mentors and reviewers should know before they send their decisions. */
@Configuration
class ReportForesights {

    private final ReportStore reports;
    private final ReportOutcome outcome;
    private final Ledger ledger;

    ReportForesights(ReportStore reports, ReportOutcome outcome, Ledger ledger) {
        this.reports = reports;
        this.ledger = ledger;
        this.outcome = outcome;
    }

    /** Where nothing is outstanding any more, the closing of the case waits for the report alone. */
    @Bean
    Foresight<AttestReport.Command> attested() {
        return new Foresight<>(
                "attest-report",
                AttestReport.Command.class,
                (subject, command) -> command.verdict() == ReportAttested.Verdict.RETURNED
                                && ledger.of(CaseId.of(subject)).outstanding().isZero()
                        ? List.of(Consequence.of("foreseen.attest.over"))
                        : List.of());
    }

    @Bean
    Foresight<ReviewReport.Command> reviewed() {
        return new Foresight<>(
                "review-report",
                ReviewReport.Command.class,
                (subject, command) -> of(
                        CaseId.of(subject),
                        command.lines(),
                        !command.fraud().isEmpty(),
                        Consequence.of("foreseen.review.unlessDrawn")));
    }

    @Bean
    Foresight<SecondReview.Command> reviewedAgain() {
        return new Foresight<>("second-review", SecondReview.Command.class, (subject, command) -> {
            CaseId caseId = CaseId.of(subject);
            Report report = reports.latest(caseId).orElseThrow();
            return of(caseId, command.lines(), !reports.fraud(report.id()).isEmpty());
        });
    }

    private List<Consequence> of(CaseId caseId, List<LineDecision> decisions, boolean fraud, Consequence... besides) {
        Report report = reports.latest(caseId).orElseThrow();
        Map<UUID, ReportedLine> open =
                report.open().stream().collect(Collectors.toMap(ReportedLine::id, Function.identity()));
        Rupiah supported = report.carried().stream().map(ReportedLine::accepted).reduce(Rupiah.ZERO, Rupiah::plus);
        int lines = 0;
        for (LineDecision decision : decisions) {
            ReportedLine line = open.get(decision.id());
            if (line != null && !decision.isRejection()) {
                supported = supported.plus(line.supported());
            }
            lines += line != null && (decision.isRejection() || !line.gap().isZero()) ? 1 : 0;
        }
        Rupiah unsupported = report.spent().minus(supported);
        ReportOutcome.Answer answer = outcome.of(caseId, report, unsupported, fraud);
        List<Consequence> follows = new ArrayList<>();
        boolean isEven = answer.result() == ReportJudged.Result.COUNT
                && ledger.of(caseId).outstanding().isZero();
        follows.add(Consequence.of(
                "foreseen.review." + (isEven ? "even" : answer.result().name()),
                lines,
                unsupported,
                unsupported.plus(answer.leftover())));
        follows.addAll(List.of(besides));
        return follows;
    }
}
