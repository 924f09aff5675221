package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.Groups;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.step.Automation;
import id.pendamping.step.Option;
import id.pendamping.step.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties each node of the accountability model to its use case. */
@Configuration
class AccountabilitySteps {

    private final Mentors mentors;
    private final ReportStore reports;
    private final CaseLedger ledger;

    AccountabilitySteps(Mentors mentors, ReportStore reports, CaseLedger ledger) {
        this.mentors = mentors;
        this.reports = reports;
        this.ledger = ledger;
    }

    @Bean
    Automation setReportDueAutomation(SetReportDue useCase) {
        return new Automation("set-report-due", (caseId, act) -> Optional.of(useCase.set(caseId, act)));
    }

    @Bean
    Step<?> compileReportStep(CompileReport useCase, Groups groups, Payments payments) {
        return Step.of(
                        "compile-report",
                        Duty.MENTOR,
                        CompileReportForm.class,
                        ReportCompiled.class,
                        useCase::handle)
                .assignedTo(mentors::accountOf)
                .dueOn(ledger::reportDue)
                .prefilledWith(this::lastVersion)
                .showing(caseId -> Map.of(
                        "received",
                        payments.disbursed(caseId),
                        "carried",
                        useCase.carried(caseId),
                        "rejected",
                        rejected(caseId),
                        "budgetOptions",
                        groups.budget(caseId).stream()
                                .map(line -> new Option(line.id().toString(), line.description()))
                                .toList()));
    }

    @Bean
    Step<?> attestReportStep(AttestReport useCase) {
        return Step.of("attest-report", Duty.MENTOR, AttestReport.Form.class, ReportAttested.class, useCase::handle)
                .assignedTo(mentors::accountOf)
                .showing(this::shown);
    }

    @Bean
    Step<?> reviewReportStep(ReviewReport useCase) {
        return Step.of(
                        "review-report",
                        Duty.REPORT_REVIEWER,
                        ReviewReport.Form.class,
                        ReportReviewed.class,
                        useCase::handle)
                .prefilledWith(caseId ->
                        reports.latest(caseId).map(ReviewReport.Form::of).orElse(null))
                .showing(this::shown);
    }

    @Bean
    Automation judgeReportAutomation(JudgeReport useCase) {
        return new Automation("judge-report", (caseId, act) -> Optional.of(useCase.judge(caseId, act)));
    }

    @Bean
    Step<?> acceptReportStep(AcceptReport useCase) {
        return Step.of(
                        "accept-report",
                        Duty.COMMITMENT_OFFICER,
                        AcceptReport.Form.class,
                        ReportDecided.class,
                        useCase::handle)
                .showing(this::shown);
    }

    @Bean
    Step<?> recordRefundStep(RecordRefund useCase) {
        return Step.of("record-refund", Duty.MENTOR, TreasuryPayment.class, RefundRecorded.class, useCase::handle)
                .assignedTo(mentors::accountOf)
                .showing(caseId -> Map.of("outstanding", ledger.of(caseId).outstanding()));
    }

    @Bean
    Step<?> verifyRefundStep(VerifyRefund useCase, Refunds refunds) {
        return Step.of("verify-refund", Duty.TREASURER, VerifyRefund.Form.class, RefundVerified.class, useCase::handle)
                .showing(caseId -> Map.of("refund", refunds.waiting(caseId)));
    }

    @Bean
    Step<?> orderRecoveryStep(OrderRecovery useCase) {
        return Step.of(
                        "order-recovery",
                        Duty.COMMITMENT_OFFICER,
                        OrderRecovery.Form.class,
                        RecoveryOrdered.class,
                        useCase::handle)
                .showing(this::shown);
    }

    @Bean
    Step<?> recordRecoveryStep(RecordRecovery useCase) {
        return Step.of(
                        "record-recovery",
                        Duty.TREASURER,
                        TreasuryPayment.class,
                        RecoveryRecorded.class,
                        useCase::handle)
                .showing(caseId -> Map.of("outstanding", ledger.of(caseId).outstanding()));
    }

    @Bean
    Automation closeCaseAutomation(CloseCase useCase) {
        return new Automation("close-case", (caseId, act) -> Optional.of(useCase.close(caseId, act)));
    }

    private Map<String, Object> shown(CaseId caseId) {
        Rupiah received = ledger.of(caseId).disbursed();
        return reports.latest(caseId)
                .<Map<String, Object>>map(report -> Map.of("report", report, "received", received))
                .orElse(Map.of());
    }

    private @Nullable CompileReportForm lastVersion(CaseId caseId) {
        return reports.latest(caseId).map(CompileReportForm::of).orElse(null);
    }

    private List<ReportedLine> rejected(CaseId caseId) {
        return reports.latest(caseId).stream()
                .flatMap(report -> report.lines().stream())
                .filter(line -> line.verdict() == ReportedLine.Verdict.REJECTED)
                .toList();
    }
}
