package id.pendamping.settlement;

import id.pendamping.desk.Step;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.mentoring.Mentors;
import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import id.pendamping.suspension.ClocksRestarted;
import id.pendamping.suspension.SuspensionLifted;
import id.pendamping.worklist.TermOfStep;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the nodes of a refund, and of the closing of a case, to their use cases. */
@Configuration
class SettlementSteps {

    private final Mentors mentors;
    private final SettlementView view;
    private final MoneyNeeds needs;

    SettlementSteps(Mentors mentors, SettlementView view, MoneyNeeds needs) {
        this.mentors = mentors;
        this.view = view;
        this.needs = needs;
    }

    @Bean
    Step<?> recordRefundStep(RecordRefund useCase, Ledger ledger) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "record-refund",
                        Duty.MENTOR,
                        TreasuryPayment.class,
                        RefundRecorded.class,
                        useCase::handle)
                .assignedTo(mentors::accountOf)
                .caredForBy(Mentors.CARETAKER)
                .dueOn(ledger::refundDue)
                .movedBy(SuspensionLifted.class, ClocksRestarted.class)
                .needing(needs::refundDue)
                .showing(view::money)
                .withEvidence()
                .evenWhileSuspended();
    }

    @Bean
    static TermOfStep termOfRefund(Ledger ledger) {
        return new TermOfStep(
                "record-refund", subject -> ledger.refundBy(CaseId.of(subject)).map(LastDay::term));
    }

    @Bean
    Step<?> verifyRefundStep(VerifyRefund useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "verify-refund",
                        Duty.TREASURER,
                        VerifySlip.Command.class,
                        RefundVerified.class,
                        useCase::handle)
                .decision()
                .needing(needs::refundSlip)
                .showing(view::slip)
                .irreversible()
                .evenWhileSuspended();
    }

    @Bean
    Automation checkFindingsAutomation(CheckFindings useCase) {
        return Automation.ofCase("check-findings", (caseId, act) -> Optional.of(useCase.check(caseId, act)))
                .needing(needs::settled);
    }

    /** A late notice of the bank has left nothing to account for: the way ends by the same question as every closing. */
    @Bean
    Automation lookForReportAutomation(CheckFindings useCase) {
        return Automation.ofCase("look-for-report", (caseId, act) -> Optional.of(useCase.look(caseId, act)))
                .needing(needs::settled);
    }

    @Bean
    Step<?> clearFindingsStep(CheckFindings useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "clear-findings",
                        Duty.COMMITMENT_OFFICER,
                        CheckFindings.Command.class,
                        FindingsCleared.class,
                        useCase::clear)
                .needing(needs::settled)
                .showing(view::findings);
    }

    /** Nobody looks for another mentor any more. */
    @Bean
    FactMessage caseClosedMessage() {
        return FactMessage.of(CaseClosed.class).correlatesIfAwaited("case-closed");
    }

    @Bean
    Step<?> proposeCreditStep(ProposeCredit useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "propose-credit",
                        Duty.TREASURER,
                        ProposeCredit.Command.class,
                        CreditProposed.class,
                        useCase::handle)
                .decision()
                .needing(needs::credit)
                .showing(view::money);
    }

    @Bean
    Step<?> decideCreditStep(DecideCredit useCase) {
        return Step.ofCase(
                        Stage.CLOSURE,
                        "decide-credit",
                        Duty.BUDGET_AUTHORITY,
                        DecideCredit.Command.class,
                        CreditDecided.class,
                        useCase::handle)
                .decision()
                .needing(needs::creditProposal)
                .showing(view::money)
                .irreversible();
    }

    @Bean
    Step<?> decideLateReturnStep(DecideLateReturn useCase) {
        return Step.besideTheWay(
                        "decide-late-return",
                        Duty.COMMITMENT_OFFICER,
                        DecideLateReturn.Command.class,
                        LateReturnDecided.class,
                        useCase::handle)
                .decision()
                .needing(needs::lateReturn)
                .showing(view::lateReturns)
                .irreversible()
                .evenWhileSuspended();
    }

    /** It is decided beside the recovery, which ends by it; the closing then looks for a report that was handed in. */
    @Bean
    FactMessage claimReturnedMessage() {
        return FactMessage.when(LateReturnDecided.class, LateReturnDecided::endsClaim)
                .correlatesAfterTheStep(DecideLateReturn.CLAIM_RETURNED);
    }

    @Bean
    Automation weighReturnNoticeAutomation(WeighReturnNotice useCase) {
        return Automation.ofCase("weigh-return-notice", (caseId, act) -> Optional.of(useCase.weigh(caseId, act)));
    }

    @Bean
    Automation closeCaseAutomation(CloseCase useCase) {
        return Automation.ofCase("close-case", (caseId, act) -> Optional.of(useCase.close(caseId, act)))
                .needing(needs::closeable);
    }
}
