package id.pendamping.suspension;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.disbursement.PaymentRequests;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the nodes of a suspension to their use cases. */
@Configuration
class SuspensionSteps {

    private final SuspensionStore store;
    private final Ledger ledger;

    SuspensionSteps(SuspensionStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Bean
    Deed<Suspensions.Begin> suspendingDeed(SuspendCase useCase) {
        return Deed.ofCase("suspend-case", Duty.AUDITOR, Suspensions.Begin.class, useCase::handle)
                .evenWhileSuspended();
    }

    @Bean
    FactMessage suspendedMessage() {
        return FactMessage.of(CaseSuspended.class).correlates(SuspendCase.MESSAGE);
    }

    /** Not before the step that it is the end of: calling the aid off ends what waits beside the way too. */
    @Bean
    FactMessage aidDemandedMessage() {
        return FactMessage.when(AidDemand.class, AidDemand::endsTheWay).correlatesAfterTheStep(AidDemand.MESSAGE);
    }

    @Bean
    Step<?> decideSuspensionStep(DecideSuspension useCase) {
        return Step.besideTheWay(
                        "decide-suspension",
                        Duty.AUDITOR,
                        DecideSuspension.Command.class,
                        SuspensionDecided.class,
                        useCase::decide)
                .decision()
                .notFor(this::suspendedBy)
                .needing(caseId -> unless(caseId, Suspension.State.OPEN, "refusal.suspension.noneOpen"))
                .showing(this::view)
                .evenWhileSuspended()
                .irreversible();
    }

    @Bean
    Step<?> recordLawOutcomeStep(DecideSuspension useCase) {
        return Step.besideTheWay(
                        "record-law-outcome",
                        Duty.AUDITOR,
                        DecideSuspension.LawOutcome.class,
                        LawOutcomeRecorded.class,
                        useCase::answered)
                .decision()
                .notFor(this::suspendedBy)
                .needing(caseId -> unless(caseId, Suspension.State.LAW_ENFORCEMENT, "refusal.suspension.notReferred"))
                .showing(this::view)
                .evenWhileSuspended()
                .irreversible();
    }

    @Bean
    Automation withdrawAidAutomation(WithdrawAid useCase) {
        return Automation.ofCase("withdraw-aid", (caseId, act) -> Optional.of(useCase.withdraw(caseId, act)))
                .needing(useCase::missing);
    }

    @Bean
    RecoveryBar paymentUnderWay(PaymentRequests requests) {
        return caseId ->
                requests.isUnderWay(caseId) ? Optional.of(Refusal.of("refusal.suspension.underWay")) : Optional.empty();
    }

    private Optional<Refusal> unless(CaseId caseId, Suspension.State state, String why) {
        return store.current(caseId).filter(one -> one.state() == state).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(why));
    }

    private Optional<String> suspendedBy(CaseId caseId) {
        return store.current(caseId).map(Suspension::by);
    }

    private Map<String, Object> view(CaseId caseId) {
        return Map.of("suspension", store.current(caseId).orElseThrow(), "money", ledger.of(caseId));
    }
}
