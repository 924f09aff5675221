package id.pendamping.disbursement;

import id.pendamping.accountcheck.AccountChecked;
import id.pendamping.accountcheck.CheckAccount;
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
    private final PaymentNeeds needs;

    DisbursementSteps(DisbursementView view, PaymentNeeds needs) {
        this.view = view;
        this.needs = needs;
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
                .needing(needs::unpaid)
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
                .needing(needs::payable)
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
                .needing(needs::payable)
                .showing(view::correction);
    }

    @Bean
    Automation judgeReadinessAutomation(JudgeReadiness useCase) {
        return Automation.ofCase("judge-readiness", (caseId, act) -> Optional.of(useCase.judge(caseId, act)))
                .needing(needs::payable);
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
                .needing(needs::payable)
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
                .needing(needs::payable)
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
                .needing(needs::requested)
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
                .needing(needs::ordered)
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
                .needing(needs::out)
                .showing(view::transfer)
                .evenWhileSuspended()
                .irreversible();
    }
}
