package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the steps of a report need to make sense, and in words what is missing. */
@Component
class ReportNeeds {

    private final ReportStore reports;
    private final SampleStore samples;

    ReportNeeds(ReportStore reports, SampleStore samples) {
        this.reports = reports;
        this.samples = samples;
    }

    /** No report was decided on. */
    Optional<Refusal> undecided(CaseId caseId) {
        return latest(caseId, Set.of(Report.Status.ACCEPTED, Report.Status.REJECTED))
                .map(decided -> Refusal.of("refusal.report.decided"));
    }

    /** A report is written. */
    Optional<Refusal> compiled(CaseId caseId) {
        return unless(latest(caseId, Set.of(Report.Status.COMPILED)), "refusal.report.notCompiled");
    }

    /** A report is handed in, or is to be reviewed once more. */
    Optional<Refusal> handedIn(CaseId caseId) {
        return unless(
                latest(caseId, Set.of(Report.Status.SUBMITTED, Report.Status.REVIEWED)), "refusal.report.notSubmitted");
    }

    private Optional<Refusal> reviewed(CaseId caseId) {
        return unless(latest(caseId, Set.of(Report.Status.REVIEWED)), "refusal.report.notReviewed");
    }

    /** A report is reviewed by as many as it takes. */
    Optional<Refusal> judgeable(CaseId caseId) {
        return reviewed(caseId).or(() -> latest(caseId, Set.of(Report.Status.REVIEWED))
                .filter(report -> samples.awaitsSecondReview(report.id()))
                .map(report -> Refusal.of("refusal.report.secondFirst")));
    }

    /** A report is reviewed and was drawn for a second review. */
    Optional<Refusal> drawn(CaseId caseId) {
        return reviewed(caseId)
                .or(() -> unless(
                        latest(caseId, Set.of(Report.Status.REVIEWED))
                                .flatMap(report -> samples.drawn(report.id()))
                                .filter(drawn -> drawn),
                        "refusal.report.notDrawn"));
    }

    private Optional<Report> latest(CaseId caseId, Set<Report.Status> statuses) {
        return reports.latest(caseId).filter(report -> statuses.contains(report.status()));
    }

    private static Optional<Refusal> unless(Optional<?> there, String why) {
        return there.isPresent() ? Optional.empty() : Optional.of(Refusal.of(why));
    }
}
