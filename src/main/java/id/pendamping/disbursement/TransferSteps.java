package id.pendamping.disbursement;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties what happens to a transfer on its way to its use cases: it comes back, or another sum arrives. */
@Configuration
class TransferSteps {

    /** The message that another sum arrived than is out. */
    static final String DIFFERS = "transfer-differs";

    private final DisbursementView view;
    private final PaymentNeeds needs;

    TransferSteps(DisbursementView view, PaymentNeeds needs) {
        this.view = view;
        this.needs = needs;
    }

    @Bean
    Deed<RecordReturn.Command> recordReturnDeed(RecordReturn useCase) {
        return Deed.ofCase("record-return", Duty.TREASURER, RecordReturn.Command.class, useCase::handle)
                .reportedBy("treasury")
                .evenWhileSuspended();
    }

    @Bean
    FactMessage transferReturnedMessage() {
        return FactMessage.when(TransferReturned.class, back -> back.next() != TransferReturned.Next.PART)
                .correlatesIfAwaited("transfer-returned");
    }

    /** The message by which a late notice asks for a decision. */
    static String asking(LateReturnReported.Moment moment) {
        return switch (moment) {
            case CONFIRMED -> "late-return-reported";
            case RECOVERY -> "claim-return-reported";
            case SETTLED -> throw new IllegalArgumentException("Nothing accounts for the money any more");
        };
    }

    @Bean
    FactMessage lateReturnMessage() {
        return asked(LateReturnReported.Moment.CONFIRMED);
    }

    @Bean
    FactMessage claimReturnMessage() {
        return asked(LateReturnReported.Moment.RECOVERY);
    }

    private static FactMessage asked(LateReturnReported.Moment moment) {
        return FactMessage.when(LateReturnReported.class, notice -> notice.asksFor(moment))
                .correlates(asking(moment));
    }

    @Bean
    FactMessage lateReturnCheckedMessage() {
        return checked(LateReturnReported.Moment.CONFIRMED);
    }

    @Bean
    FactMessage claimReturnCheckedMessage() {
        return checked(LateReturnReported.Moment.RECOVERY);
    }

    private static FactMessage checked(LateReturnReported.Moment moment) {
        return FactMessage.when(LateReturnChecked.class, notice -> notice.asksFor(moment))
                .correlates(asking(moment));
    }

    @Bean
    FactMessage returnNoticeBegins() {
        return FactMessage.when(LateReturnReported.class, LateReturnReported::begins)
                .starts(ReturnDecisions.PROCESS);
    }

    @Bean
    Step<?> checkLateReturnStep(CheckLateReturn useCase) {
        return Step.besideTheWay(
                        "check-late-return",
                        Duty.TREASURER,
                        CheckLateReturn.Command.class,
                        LateReturnChecked.class,
                        useCase::handle)
                .decision()
                .needing(useCase::missing)
                .showing(view::unchecked)
                .irreversible()
                .evenWhileSuspended();
    }

    @Bean
    FactMessage transferDiffersMessage() {
        return FactMessage.of(TransferDiffers.class).correlates(DIFFERS);
    }

    @Bean
    FactMessage transferClaimedMessage() {
        return FactMessage.when(TransferClaimed.class, TransferClaimed::isFromGroup)
                .correlates("aid-declared-unaccounted");
    }

    /** What runs beside the way of a case ends with it. */
    @Bean
    FactMessage withdrawnMessage() {
        return FactMessage.when(
                        FailedTransferDecided.class,
                        decided -> decided.verdict() == FailedTransferDecided.Verdict.WITHDRAWN)
                .correlatesIfAwaited("case-closed");
    }

    @Bean
    Step<?> settleTransferStep(SettleTransfer useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "settle-transfer",
                        Duty.COMMITMENT_OFFICER,
                        SettleTransfer.Command.class,
                        TransferSettled.class,
                        useCase::handle)
                .decision()
                .needing(needs::differs)
                .showing(view::transfer)
                .evenWhileSuspended()
                .irreversible();
    }

    @Bean
    Step<?> decideFailedTransferStep(DecideFailedTransfer useCase) {
        return Step.ofCase(
                        Stage.PAYMENT,
                        "decide-failed-transfer",
                        Duty.COMMITMENT_OFFICER,
                        DecideFailedTransfer.Command.class,
                        FailedTransferDecided.class,
                        useCase::handle)
                .decision()
                .needing(needs::failed)
                .showing(view::transfer)
                .irreversible();
    }
}
