package id.pendamping.settlement;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import id.pendamping.suspension.ClocksRestarted;
import id.pendamping.suspension.SuspensionLifted;
import id.pendamping.worklist.TermOfStep;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the nodes of a recovery to their use cases: the order, the instalments, the letters, the write-off. */
@Configuration
class RecoverySteps {

    private final SettlementView view;
    private final Recoveries recoveries;
    private final MoneyNeeds needs;

    RecoverySteps(SettlementView view, Recoveries recoveries, MoneyNeeds needs) {
        this.view = view;
        this.recoveries = recoveries;
        this.needs = needs;
    }

    @Bean
    Step<?> orderRecoveryStep(OrderRecovery useCase) {
        return Step.ofCase(
                        Stage.REPORT,
                        "order-recovery",
                        Duty.COMMITMENT_OFFICER,
                        OrderRecovery.Command.class,
                        RecoveryOrdered.class,
                        useCase::handle)
                .decision()
                .needing(needs::toRecover)
                .reachesItsStage()
                .showing(view::rejected)
                .irreversible();
    }

    @Bean
    Step<?> recordRecoveryStep(RecordRecovery useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "record-recovery",
                        Duty.TREASURER,
                        TreasuryPayment.class,
                        RecoveryRecorded.class,
                        useCase::handle)
                .showing(view::money)
                .withEvidence()
                .irreversible()
                .evenWhileSuspended();
    }

    @Bean
    Step<?> recordInstalmentStep(RecordInstalment useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "record-instalment",
                        Duty.TREASURER,
                        TreasuryPayment.class,
                        InstalmentRecorded.class,
                        useCase::handle)
                .needing(needs::recoveryDue)
                .dueOn(this::payBy)
                .movedBy(SuspensionLifted.class, ClocksRestarted.class)
                .showing(view::money)
                .withEvidence()
                .evenWhileSuspended();
    }

    @Bean
    Step<?> verifyInstalmentStep(VerifyInstalment useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "verify-instalment",
                        Duty.PAYMENT_OFFICER,
                        VerifySlip.Command.class,
                        InstalmentVerified.class,
                        useCase::handle)
                .decision()
                .needing(needs::recoverySlip)
                .showing(view::slip)
                .irreversible()
                .evenWhileSuspended();
    }

    @Bean
    Automation demandPaymentAutomation(DemandPayment useCase) {
        return Automation.ofCase("demand-payment", (caseId, act) -> Optional.of(useCase.demandRecovery(caseId, act)))
                .needing(needs::recoveryDue);
    }

    @Bean
    Automation demandRefundAutomation(DemandPayment useCase) {
        return Automation.ofCase("demand-refund", (caseId, act) -> Optional.of(useCase.demandRefund(caseId, act)))
                .needing(needs::refundDue);
    }

    @Bean
    Step<?> proposeWriteOffStep(ProposeWriteOff useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "propose-write-off",
                        Duty.COMMITMENT_OFFICER,
                        ProposeWriteOff.Command.class,
                        WriteOffProposed.class,
                        useCase::handle)
                .decision()
                .needing(needs::toGiveUp)
                .showing(view::money);
    }

    @Bean
    Step<?> decideWriteOffStep(DecideWriteOff useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "decide-write-off",
                        Duty.BUDGET_AUTHORITY,
                        DecideWriteOff.Command.class,
                        WriteOffDecided.class,
                        useCase::handle)
                .decision()
                .needing(needs::proposal)
                .showing(view::money)
                .irreversible();
    }

    @Bean
    static TermOfStep termOfInstalment(Recoveries recoveries) {
        return new TermOfStep("record-instalment", subject -> recoveries
                .find(CaseId.of(subject))
                .map(order -> order.last().term()));
    }

    private Optional<LocalDate> payBy(CaseId caseId) {
        return recoveries.find(caseId).map(Recoveries.Order::payBy);
    }
}
