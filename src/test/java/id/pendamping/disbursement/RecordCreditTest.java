package id.pendamping.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.CaseDays;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.lifecycle.EveryMessage;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordCreditTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 17);
    private static final Instant NOON = Instant.parse("2023-10-17T05:00:00Z");
    private static final String SP2D = "230000000000001";
    private static final long AID = 20_000_000;

    private final InMemoryPayments payments = new InMemoryPayments();
    private final RecordingJournal journal = new RecordingJournal();
    private boolean isClaimed;

    @BeforeEach
    void isPaid() {
        payments.sign(CASE, "PKS-1", TODAY, Rupiah.of(AID), "officer");
        payments.request(CASE, new PaymentPaper(PaymentPaper.Kind.SPP, "SPP", TODAY, null), Rupiah.of(AID));
        payments.order(CASE, new PaymentPaper(PaymentPaper.Kind.SPM, "SPM", TODAY, null));
        payments.disburse(CASE, new PaymentPaper(PaymentPaper.Kind.SP2D, SP2D, TODAY, "135"));
    }

    @Test
    void furtherCreditsAddUpUntilAllHasArrived() {
        assertThat(credit(12_000_000, TransferCredited.Whose.GROUP, false)).isEqualTo(Outcome.done());
        assertThat(arrived()).containsExactly(12_000_000L);
        assertThat(credit(12_000_000, TransferCredited.Whose.GROUP, false))
                .as("the same again")
                .isEqualTo(Outcome.done());
        assertThat(credit(5_000_000, TransferCredited.Whose.GROUP, false)).isEqualTo(Outcome.done());
        assertThat(arrived()).containsExactly(12_000_000L, 17_000_000L);
        assertThat(credit(3_000_000, TransferCredited.Whose.GROUP, false)).isEqualTo(Outcome.done());
        assertThat(arrived()).as("nothing differs any more").hasSize(2);
        assertThat(payments.transfers().difference(CASE).orElseThrow().isOpen()).isFalse();
    }

    /** A sum of fifteen digits has slipped, and cannot be added to another. */
    @Test
    void aCreditThatNobodyWouldBelieveIsRefused() {
        credit(5_000_000, TransferCredited.Whose.GROUP, false);
        assertThat(credit(999_999_999_999_999L, TransferCredited.Whose.GROUP, false))
                .isEqualTo(Outcome.refusedField(
                        "amount", "refusal.payment.amount", Rupiah.of(AID), Rupiah.of(999_999_999_999_999L)));
        assertThat(credit(40_000_000, TransferCredited.Whose.GROUP, true)).isEqualTo(Outcome.done());
    }

    @Test
    void whatTheMentorHasToldIsToldAgainOrAddedTo() {
        payments.transfers()
                .differ(
                        CASE,
                        new TransferStore.Difference(
                                Rupiah.of(AID), Rupiah.of(15_000_000), TransferDiffers.Cause.PART, TODAY, null),
                        "mentor");
        assertThat(credit(15_000_000, TransferCredited.Whose.GROUP, false)).isEqualTo(Outcome.done());
        assertThat(arrived()).as("known already").isEmpty();
        assertThat(credit(5_000_000, TransferCredited.Whose.GROUP, false)).isEqualTo(Outcome.done());
        assertThat(payments.transfers().difference(CASE).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasTold() {
        credit(2_000_000, TransferCredited.Whose.GROUP, false);
        assertThat(credit(9_000_000, TransferCredited.Whose.GROUP, true)).isEqualTo(Outcome.done());
        assertThat(arrived()).containsExactly(2_000_000L, 9_000_000L);
        assertThat(credit(11_000_000, TransferCredited.Whose.OTHER, false)).isEqualTo(Outcome.done());
        assertThat(arrived()).containsExactly(2_000_000L, 9_000_000L, 9_000_000L);
    }

    @Test
    void whoHasTheMoneyIsNotChangedSilentlyOnceItIsDemandedBack() {
        isClaimed = true;
        assertThat(credit(12_000_000, TransferCredited.Whose.OTHER, false))
                .isEqualTo(Outcome.refused("refusal.transfer.creditedAfterClaim"));
        assertThat(journal.facts()).isEmpty();
        assertThat(credit(AID, TransferCredited.Whose.GROUP, false)).isEqualTo(Outcome.done());
    }

    @Test
    void aDayInTheFutureIsRefused() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(credit(AID, TransferCredited.Whose.GROUP, false, tomorrow))
                .isEqualTo(Outcome.refusedField("creditedOn", "refusal.date.future", TODAY));
        assertThat(journal.facts()).isEmpty();
    }

    private Outcome credit(long amount, TransferCredited.Whose whose, boolean corrects) {
        return credit(amount, whose, corrects, TODAY);
    }

    private LateCredit late(AidClaim claim) {
        LateReturnStore notices = new NoLateReturns();
        return new LateCredit(
                payments,
                payments.transfers(),
                notices,
                new HoldNotice(notices, new ReturnDecisions(EveryMessage.isAwaited(false), claim), journal),
                EveryMessage.isAwaited(false),
                journal);
    }

    private Outcome credit(long amount, TransferCredited.Whose whose, boolean corrects, LocalDate creditedOn) {
        AidClaim claim = new AidClaim() {
            @Override
            public boolean isMade(CaseId caseId) {
                return isClaimed;
            }

            @Override
            public boolean isOver(CaseId caseId) {
                return false;
            }
        };
        return new RecordCredit(
                        payments,
                        payments.transfers(),
                        new TransferTerms(new OneGroup(CASE), Settings.programme()),
                        claim,
                        late(claim),
                        new CaseDays(new OneGroup(CASE), Settings.regions(), Clock.fixed(Instant.EPOCH, Regions.WIB)),
                        journal)
                .handle(
                        CASE,
                        new RecordCredit.Report(SP2D, creditedOn, Rupiah.of(amount), whose, corrects, null),
                        Act.by(new Actor("system:treasury", Duty.TREASURER), NOON));
    }

    private List<Long> arrived() {
        return journal.facts().stream()
                .filter(TransferDiffers.class::isInstance)
                .map(fact -> ((TransferDiffers) fact).arrived())
                .toList();
    }
}
