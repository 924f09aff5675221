package id.pendamping.recall;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.settlement.LateReturnDecided;
import id.pendamping.settlement.OwnSlips;
import id.pendamping.settlement.SettlementView;
import id.pendamping.settlement.TreasuryPayment;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties what happens to money after a report was accepted to its use cases, and offers it on the page of the case. */
@Configuration
class AfterAcceptanceSteps {

    private final Recalls recalls;
    private final OwnSlips slips;
    private final SettlementView view;

    AfterAcceptanceSteps(Recalls recalls, OwnSlips slips, SettlementView view) {
        this.recalls = recalls;
        this.slips = slips;
        this.view = view;
    }

    @Bean
    Deed<RecallProposal> proposeRecallDeed(ProposeRecall useCase) {
        return Deed.ofCase("propose-recall", Duty.COMMITMENT_OFFICER, RecallProposal.class, useCase::handle)
                .evenWhileSuspended();
    }

    @Bean
    Deed<TreasuryPayment> recordOwnPaymentDeed(RecordOwnPayment useCase) {
        return Deed.ofCase("record-own-payment", Duty.TREASURER, TreasuryPayment.class, useCase::handle)
                .withEvidence()
                .evenWhileSuspended();
    }

    @Bean
    FactMessage recallBegins() {
        return FactMessage.of(RecallProposed.class).starts(AfterAcceptance.PROCESS);
    }

    @Bean
    FactMessage ownPaymentBegins() {
        return FactMessage.of(OwnPaymentRecorded.class).starts(AfterAcceptance.PROCESS);
    }

    @Bean
    FactMessage excessOwedBegins() {
        return FactMessage.when(LateReturnDecided.class, LateReturnDecided::isOwed)
                .starts(AfterAcceptance.PROCESS);
    }

    /** A notice that was handed in before the order is decided beside the recovery, which ends when nothing is left of it. */
    @Bean
    FactMessage recallSettled() {
        return FactMessage.when(LateReturnDecided.class, LateReturnDecided::settlesAll)
                .correlatesAfterTheStep("recall-settled");
    }

    @Bean
    Automation weighAcceptanceAutomation(WeighAcceptance useCase) {
        return Automation.ofCase("weigh-acceptance", (caseId, act) -> Optional.of(useCase.weigh(caseId, act)));
    }

    @Bean
    Step<?> decideRecallStep(DecideRecall useCase) {
        return Step.besideTheWay(
                        "decide-recall",
                        Duty.BUDGET_AUTHORITY,
                        DecideRecall.Command.class,
                        RecallDecided.class,
                        useCase::handle)
                .decision()
                .notFor(caseId -> recalls.open(caseId).map(Recalls.Recall::proposedBy))
                .needing(this::undecided)
                .showing(this::proposal)
                .irreversible()
                .evenWhileSuspended();
    }

    @Bean
    Step<?> answerOwnPaymentStep(AnswerOwnPayment useCase) {
        return Step.besideTheWay(
                        "answer-own-payment",
                        Duty.COMMITMENT_OFFICER,
                        AnswerOwnPayment.Command.class,
                        OwnPaymentAnswered.class,
                        useCase::handle)
                .decision()
                .needing(caseId -> slips.unanswered(caseId).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("refusal.refund.noSlip")))
                .showing(caseId -> answers(caseId, useCase))
                .evenWhileSuspended();
    }

    private Optional<Refusal> undecided(CaseId caseId) {
        return recalls.open(caseId).filter(recall -> !recall.approved()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.recall.none"));
    }

    private Map<String, Object> answers(CaseId caseId, AnswerOwnPayment useCase) {
        Map<String, Object> shown = view.slip(caseId);
        shown.put(
                "answerOffered",
                useCase.offered(caseId).stream().map(Enum::name).toList());
        return shown;
    }

    private Map<String, Object> proposal(CaseId caseId) {
        Map<String, Object> shown = view.money(caseId);
        recalls.open(caseId).ifPresent(recall -> shown.put("recall", recall));
        return shown;
    }
}
