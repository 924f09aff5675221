package id.pendamping.setback;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Alarm;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.selection.GroupRejected;
import id.pendamping.settlement.GivenUp;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties what keeps a group from going on to its use cases. */
@Configuration
class SetbackSteps {

    private final ForceMajeureStore forceMajeure;
    private final LossStore losses;
    private final Ledger ledger;

    SetbackSteps(ForceMajeureStore forceMajeure, LossStore losses, Ledger ledger) {
        this.forceMajeure = forceMajeure;
        this.losses = losses;
        this.ledger = ledger;
    }

    @Bean
    Deed<Setbacks.Withdrawal> withdrawGroupDeed(WithdrawGroup useCase) {
        return Deed.ofCase("withdraw-group", Duty.COMMITMENT_OFFICER, Setbacks.Withdrawal.class, useCase::handle);
    }

    @Bean
    FactMessage groupWithdrewMessage() {
        return FactMessage.of(GroupWithdrew.class).correlates(WithdrawGroup.MESSAGE);
    }

    /** A case that ends with it takes along what runs beside its way. */
    @Bean
    FactMessage withdrawnBeforePaymentMessage() {
        return FactMessage.when(GroupWithdrew.class, GroupWithdrew::isBeforePayment)
                .correlatesIfAwaited("case-closed");
    }

    /** What is claimed as a whole stands still for nothing that was said of it before. */
    @Bean
    FactMessage clocksRunAfterDemandMessage() {
        return FactMessage.when(ForceMajeureDropped.class, ForceMajeureDropped::isAidDemanded)
                .correlatesIfAwaited(DecideForceMajeure.CUT_SHORT);
    }

    @Bean
    FactMessage forceMajeureDroppedMessage() {
        return FactMessage.when(ForceMajeureDropped.class, ForceMajeureDropped::isAidDemanded)
                .correlatesIfAwaited(DropForceMajeure.DROPPED);
    }

    @Bean
    Automation dropForceMajeureAutomation(DropForceMajeure useCase) {
        return Automation.ofCase(DropForceMajeure.RULE, useCase::end);
    }

    @Bean
    FactMessage lossDroppedMessage() {
        return FactMessage.of(LossDropped.class).correlatesIfAwaited(SettleLoss.DROPPED);
    }

    @Bean
    Deed<Setbacks.Declaration> declareForceMajeureDeed(DeclareForceMajeure useCase) {
        return Deed.ofCase("declare-force-majeure", Duty.MENTOR, Setbacks.Declaration.class, useCase::handle)
                .orBy(Duty.MENTOR_COORDINATOR);
    }

    @Bean
    FactMessage forceMajeureDeclaredMessage() {
        return FactMessage.of(ForceMajeureDeclared.class).correlates(DeclareForceMajeure.MESSAGE);
    }

    @Bean
    Step<?> decideForceMajeureStep(DecideForceMajeure useCase) {
        return Step.besideTheWay(
                        "decide-force-majeure",
                        Duty.COMMITMENT_OFFICER,
                        DecideForceMajeure.Command.class,
                        ForceMajeureDecided.class,
                        useCase::decide)
                .decision()
                .forMany()
                .notFor(caseId ->
                        forceMajeure.in(caseId, ForceMajeure.State.DECLARED).map(ForceMajeure::declaredBy))
                .needing(caseId -> unless(caseId, ForceMajeure.State.DECLARED, "refusal.forceMajeure.noneDeclared"))
                .showing(caseId -> Map.of(
                        "one",
                        forceMajeure.in(caseId, ForceMajeure.State.DECLARED).orElseThrow()))
                .irreversible();
    }

    @Bean
    Deed<Setbacks.End> endForceMajeureDeed(DecideForceMajeure useCase) {
        return Deed.ofCase("end-force-majeure", Duty.COMMITMENT_OFFICER, Setbacks.End.class, useCase::cutShort);
    }

    @Bean
    FactMessage forceMajeureEndedMessage() {
        return FactMessage.of(ForceMajeureCutShort.class).correlates(DecideForceMajeure.CUT_SHORT);
    }

    @Bean
    Automation resumeClocksAutomation(DecideForceMajeure useCase) {
        return Automation.ofCase(DecideForceMajeure.RESUMING, useCase::resume)
                .needing(caseId -> unless(caseId, ForceMajeure.State.GRANTED, "refusal.forceMajeure.noneGranted"));
    }

    @Bean
    Alarm resumeClocksAlarm(DecideForceMajeure useCase) {
        return Alarm.ofCase(DecideForceMajeure.RESUMING, useCase::over);
    }

    @Bean
    Deed<Setbacks.LossReport> reportLossDeed(ReportLoss useCase) {
        return Deed.ofCase("report-loss", Duty.MENTOR, Setbacks.LossReport.class, useCase::handle)
                .orBy(Duty.MENTOR_COORDINATOR)
                .withEvidence();
    }

    @Bean
    FactMessage lossReportedMessage() {
        return FactMessage.of(LossReported.class).correlates(ReportLoss.MESSAGE);
    }

    @Bean
    Step<?> answerLossStep(SettleLoss useCase) {
        return Step.besideTheWay(
                        "answer-loss",
                        Duty.COMMITMENT_OFFICER,
                        SettleLoss.Command.class,
                        LossAnswered.class,
                        useCase::answer)
                .decision()
                .notFor(caseId -> losses.open(caseId).map(Loss::reportedBy))
                .needing(caseId -> unless(caseId, Loss.State.REPORTED, "refusal.loss.noneReported"))
                .showing(this::loss);
    }

    @Bean
    Step<?> decideLossStep(SettleLoss useCase, GivenUp givenUp) {
        return Step.besideTheWay(
                        "decide-loss",
                        Duty.BUDGET_AUTHORITY,
                        SettleLoss.Decision.class,
                        LossDecided.class,
                        useCase::decide)
                .decision()
                .notFor(givenUp::proposedBy)
                .needing(caseId -> unless(caseId, Loss.State.PROPOSED, "refusal.loss.noneProposed"))
                .showing(caseId -> proposed(caseId, givenUp))
                .irreversible();
    }

    /** What runs beside the way of a case ends with it. */
    @Bean
    FactMessage groupRejectedMessage() {
        return FactMessage.of(GroupRejected.class).correlatesIfAwaited("case-closed");
    }

    private Optional<Refusal> unless(CaseId caseId, ForceMajeure.State state, String why) {
        return forceMajeure.in(caseId, state).isPresent() ? Optional.empty() : Optional.of(Refusal.of(why));
    }

    private Optional<Refusal> unless(CaseId caseId, Loss.State state, String why) {
        return losses.open(caseId).filter(loss -> loss.state() == state).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(why));
    }

    private Map<String, Object> proposed(CaseId caseId, GivenUp givenUp) {
        Map<String, Object> shown = new HashMap<>(loss(caseId));
        shown.put("proposed", givenUp.proposed(caseId));
        return shown;
    }

    private Map<String, Object> loss(CaseId caseId) {
        return Map.of("one", losses.open(caseId).orElseThrow(), "money", ledger.of(caseId));
    }
}
