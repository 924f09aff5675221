package id.pendamping.disbursement;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties each node of the disbursement model to its use case. */
@Configuration
class DisbursementSteps {

    private final DisbursementView view;

    DisbursementSteps(DisbursementView view) {
        this.view = view;
    }

    @Bean
    FactMessage disbursedMessage() {
        return FactMessage.of(AidDisbursed.class).correlatesIfReported("aid-disbursed");
    }

    @Bean
    Step<?> signAgreementStep(SignAgreement useCase) {
        return Step.ofCase(
                        Stage.AGREEMENT,
                        "sign-agreement",
                        Duty.COMMITMENT_OFFICER,
                        SignAgreement.Command.class,
                        AgreementSigned.class,
                        useCase::handle)
                .reachesItsStage()
                .showing(view::decree)
                .irreversible();
    }

    @Bean
    Step<?> checkAccountStep(CheckAccount useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "check-account",
                        Duty.TREASURER,
                        CheckAccount.Command.class,
                        AccountChecked.class,
                        useCase::handle)
                .showing(view::account);
    }

    @Bean
    Step<?> correctAccountStep(CorrectAccount useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "correct-account",
                        Duty.REGISTRAR,
                        CorrectAccount.Command.class,
                        AccountCorrected.class,
                        useCase::handle)
                .showing(view::correction);
    }

    @Bean
    Automation judgeReadinessAutomation(JudgeReadiness useCase) {
        return Automation.ofCase("judge-readiness", (caseId, act) -> Optional.of(useCase.judge(caseId, act)));
    }

    @Bean
    Step<?> clearObstacleStep(ClearObstacle useCase, JudgeReadiness readiness) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "clear-obstacle",
                        Duty.COMMITMENT_OFFICER,
                        ClearObstacle.Command.class,
                        ObstacleCleared.class,
                        useCase::handle)
                .showing(caseId -> Map.of("missing", readiness.missing(caseId)));
    }

    @Bean
    Step<?> requestPaymentStep(RequestPayment useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "request-payment",
                        Duty.COMMITMENT_OFFICER,
                        RequestPayment.Command.class,
                        PaymentRequested.class,
                        useCase::handle)
                .prefilledWith(useCase::prefilled)
                .showing(view::payment);
    }

    @Bean
    Step<?> orderPaymentStep(OrderPayment useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "order-payment",
                        Duty.PAYMENT_OFFICER,
                        OrderPayment.Command.class,
                        PaymentTested.class,
                        useCase::handle)
                .decision()
                .showing(view::payment)
                .irreversible();
    }

    @Bean
    Step<?> recordDisbursementStep(RecordDisbursement useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "record-disbursement",
                        Duty.TREASURER,
                        RecordDisbursement.Command.class,
                        AidDisbursed.class,
                        useCase::handle)
                .showing(view::payment)
                .reportedBy("treasury")
                .evenWhileSuspended()
                .irreversible();
    }

    @Bean
    Step<?> confirmFundsStep(ConfirmFunds useCase, Mentors mentors) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "confirm-funds",
                        Duty.MENTOR,
                        ConfirmFunds.Command.class,
                        FundsConfirmed.class,
                        useCase::handle)
                .reachesItsStage()
                .assignedTo(mentors::accountOf)
                .caredForBy(Mentors.CARETAKER)
                .showing(view::transfer)
                .irreversible();
    }
}
