package id.pendamping.accountability;

import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportDueExtended;
import id.pendamping.deadlines.ReportDueMoved;
import id.pendamping.deadlines.RevisionDueSet;
import id.pendamping.desk.Step;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties each node between a report and its acceptance to its use case. */
@Configuration
class AccountabilitySteps {

    private final Mentors mentors;
    private final ReportStore reports;
    private final AccountabilityView view;
    private final ReportNeeds needs;

    AccountabilitySteps(Mentors mentors, ReportStore reports, AccountabilityView view, ReportNeeds needs) {
        this.mentors = mentors;
        this.reports = reports;
        this.view = view;
        this.needs = needs;
    }

    @Bean
    Step<?> compileReportStep(CompileReport useCase, Deadlines deadlines, Spreadsheet sheet) {
        return Step.ofCase(
                        Stage.REPORT,
                        "compile-report",
                        Duty.MENTOR,
                        WrittenReport.class,
                        ReportCompiled.class,
                        useCase::handle)
                .assignedTo(mentors::accountOf)
                .caredForBy(Mentors.CARETAKER)
                .dueOn(deadlines::dueOn)
                .movedBy(ReportDueExtended.class, ReportDueMoved.class, RevisionDueSet.class)
                .needing(needs::undecided)
                .prefilledWith(this::lastVersion)
                .showing(view::draft)
                .filledFrom(sheet)
                .fromPaperBy(Duty.MENTOR_COORDINATOR)
                .draftable()
                .withEvidence();
    }

    @Bean
    Step<?> attestReportStep(AttestReport useCase) {
        return Step.ofCase(
                        Stage.REPORT,
                        "attest-report",
                        Duty.MENTOR,
                        AttestReport.Command.class,
                        ReportAttested.class,
                        useCase::handle)
                .assignedTo(mentors::accountOf)
                .caredForBy(Mentors.CARETAKER)
                .needing(needs::compiled)
                .showing(view::report);
    }

    @Bean
    FactMessage handedInMessage() {
        return FactMessage.when(ReportAttested.class, attested -> attested.verdict() == ReportAttested.Verdict.ATTESTED)
                .correlatesIfAwaited("report-handed-in");
    }

    @Bean
    FactMessage claimSettledMessage() {
        return FactMessage.when(ReportDecided.class, decided -> decided.rest() == ReportDecided.Rest.CLAIM_SETTLED)
                .correlates("claim-settled");
    }

    /** The closing of a claim that is settled has waited for the report. */
    @Bean
    FactMessage lateReportDecided() {
        return FactMessage.when(ReportDecided.class, decided -> decided.rest() == ReportDecided.Rest.CLAIM)
                .correlatesAfterTheStep("late-report-answered");
    }

    /** The same where the report goes back to the group: nothing is handed in any more. */
    @Bean
    FactMessage lateReportGivenBack() {
        return FactMessage.when(ReportAttested.class, attested -> attested.verdict() == ReportAttested.Verdict.RETURNED)
                .correlatesAfterTheStep("late-report-answered");
    }

    @Bean
    Step<?> reviewReportStep(ReviewReport useCase) {
        return Step.ofCase(
                        Stage.REPORT,
                        "review-report",
                        Duty.REPORT_REVIEWER,
                        ReviewReport.Command.class,
                        ReportReviewed.class,
                        useCase::handle)
                .decision()
                .needing(needs::handedIn)
                .prefilledWith(caseId ->
                        reports.latest(caseId).map(ReviewReport.Command::of).orElse(null))
                .showing(view::review);
    }

    @Bean
    Automation drawSampleAutomation(DrawSample useCase) {
        return Automation.ofCase("draw-sample", (caseId, act) -> Optional.of(useCase.draw(caseId, act)))
                .needing(caseId -> Optional.of(Refusal.of("refusal.report.drawnByReview")));
    }

    @Bean
    Step<?> secondReviewStep(SecondReview useCase, SampleStore samples) {
        return Step.ofCase(
                        Stage.REPORT,
                        "second-review",
                        Duty.REPORT_REVIEWER,
                        SecondReview.Command.class,
                        ReportSecondReviewed.class,
                        useCase::handle)
                .decision()
                .notFor(samples::firstReviewer)
                .needing(needs::drawn)
                .prefilledWith(caseId ->
                        reports.latest(caseId).map(SecondReview.Command::of).orElse(null))
                .showing(view::review);
    }

    @Bean
    Automation judgeReportAutomation(JudgeReport useCase) {
        return Automation.ofCase("judge-report", (caseId, act) -> Optional.of(useCase.judge(caseId, act)))
                .needing(needs::judgeable);
    }

    @Bean
    Step<?> acceptReportStep(AcceptReport useCase) {
        return Step.ofCase(
                        Stage.REPORT,
                        "accept-report",
                        Duty.COMMITMENT_OFFICER,
                        AcceptReport.Command.class,
                        ReportDecided.class,
                        useCase::handle)
                .decision()
                .forMany()
                .needing(needs::judgeable)
                .reachesItsStage()
                .showing(view::report)
                .irreversible();
    }

    private @Nullable WrittenReport lastVersion(CaseId caseId) {
        return reports.latest(caseId)
                .map(report -> WrittenReport.of(report, reports.annex(report.id())))
                .orElse(null);
    }
}
