package id.pendamping.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.CaseDays;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.Fact;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.lifecycle.EveryMessage;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is tried in whatever order: never more than the agreement is out, and what is out is what the facts say, less
 * fees and with excess, which goes back like what was paid.
 */
class TransferSequencesTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 17);
    private static final long AID = 20_000_000;
    private static final int DEEDS = 60;

    private final InMemoryPayments payments = new InMemoryPayments();
    private final RecordingJournal journal = new RecordingJournal();
    private final OneGroup group = new OneGroup(CASE);
    private final CaseDays days = new CaseDays(group, Settings.regions(), Clock.fixed(Instant.EPOCH, JAKARTA));
    private final TransferTerms terms = new TransferTerms(group, Settings.programme());
    private final Act act = Act.by(
            new Actor("officer", Duty.COMMITMENT_OFFICER),
            TODAY.atTime(10, 0).atZone(JAKARTA).toInstant());
    private final ReturnDecisions decisions = new ReturnDecisions(EveryMessage.isAwaited(false), NOTHING_CLAIMED);
    private Random random = new Random(0);
    private int paid;
    private int told;

    static Iterable<Long> seeds() {
        return java.util.stream.LongStream.range(0, 300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIdentityHoldsAfterEveryDeed(long seed) {
        random = new Random(seed);
        payments.sign(CASE, "PKS-1", TODAY, Rupiah.of(AID), "officer");
        for (int deed = 0; deed < DEEDS; deed++) {
            tryOne(random.nextInt(7));
            assertThat(payments.paid(CASE).amount()).isBetween(0L, AID);
            assertThat(payments.disbursed(CASE).amount())
                    .isEqualTo(journal.facts().stream()
                            .mapToLong(TransferSequencesTest::moved)
                            .sum());
            assertThat(payments.toPay(CASE).amount())
                    .as("never beside what is out or held")
                    .isEqualTo(AID
                            - Math.min(
                                    AID,
                                    Math.max(
                                            payments.paid(CASE).amount(),
                                            payments.disbursed(CASE).amount())));
        }
        journal.facts().stream()
                .filter(FundsConfirmed.class::isInstance)
                .map(FundsConfirmed.class::cast)
                .forEach(confirmed -> assertThat(confirmed.amount()).isPositive());
    }

    private static long moved(Fact fact) {
        if (fact instanceof AidDisbursed disbursed) {
            return disbursed.amount();
        }
        if (fact instanceof TransferReturned back) {
            return -back.amount();
        }
        return fact instanceof TransferSettled settled ? settled.excess() - settled.fee() : 0;
    }

    private void tryOne(int deed) {
        switch (deed) {
            case 0 ->
                new RequestPayment(payments, days, journal)
                        .handle(CASE, new RequestPayment.Command("SPP", TODAY, some()), act);
            case 1 ->
                payments.open(CASE)
                        .ifPresent(open ->
                                payments.order(CASE, new PaymentPaper(PaymentPaper.Kind.SPM, "SPM", TODAY, null)));
            case 2 ->
                new RecordDisbursement(payments, payments.transfers(), days, journal)
                        .handle(CASE, new RecordDisbursement.Command(sp2d(++paid), TODAY, some(), "135"), act);
            case 3, 4 -> back(sp2d(1 + random.nextInt(paid + 1)), some());
            case 5 -> arrive();
            default ->
                new SettleTransfer(payments, payments.transfers(), terms, days, journal)
                        .handle(
                                CASE,
                                new SettleTransfer.Command(
                                        TransferSettled.Decision.values()[random.nextInt(3)], null, "Kata bank"),
                                act);
        }
    }

    private Outcome back(String sp2dNumber, Rupiah amount) {
        return new RecordReturn(
                        payments,
                        payments.transfers(),
                        terms,
                        NOTHING_CLAIMED,
                        new NoLateReturns(),
                        decisions,
                        new HoldNotice(new NoLateReturns(), decisions, journal),
                        days,
                        journal)
                .handle(
                        CASE,
                        new RecordReturn.Command(
                                sp2dNumber,
                                TODAY,
                                amount,
                                TransferReturned.Reason.OTHER,
                                false,
                                random.nextBoolean() ? null : "BRI-" + ++told),
                        act);
    }

    /** All that the group holds goes back, and not a rupiah more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anExcessGoesBackInAnyPartsLikeWhatWasPaid(long seed) {
        random = new Random(seed);
        payments.sign(CASE, "PKS-1", TODAY, Rupiah.of(AID), "officer");
        payments.request(CASE, new PaymentPaper(PaymentPaper.Kind.SPP, "SPP", TODAY, null), Rupiah.of(AID));
        payments.disburse(CASE, new PaymentPaper(PaymentPaper.Kind.SP2D, sp2d(1), TODAY, "135"));
        Rupiah excess = Rupiah.of(1 + random.nextInt(30_000_000));
        payments.transfers().settle(CASE, TransferSettled.Decision.ACCEPTED.name(), Rupiah.ZERO, excess, "officer");
        long left = AID + excess.amount();
        while (left > 0) {
            assertThat(back(sp2d(1), Rupiah.of(left + 1))).isInstanceOf(Outcome.Refused.class);
            Rupiah part = Rupiah.of(left < 1_000_000 ? left : 1 + random.nextLong(left));
            if (back(sp2d(1), part) instanceof Outcome.Done) {
                left -= part.amount();
            }
            assertThat(payments.disbursed(CASE).amount()).isEqualTo(left);
            assertThat(payments.paid(CASE).amount()).isEqualTo(Math.max(0, left - excess.amount()));
        }
        assertThat(payments.toPay(CASE).amount()).isEqualTo(AID);
    }

    /** The mentor is asked only while no difference is being settled. */
    private void arrive() {
        boolean settling = payments.transfers()
                .difference(CASE)
                .filter(TransferStore.Difference::isOpen)
                .isPresent();
        if (!settling) {
            ConfirmFunds.Trouble[] troubles = ConfirmFunds.Trouble.values();
            new ConfirmFunds(payments, payments.transfers(), days, journal)
                    .handle(
                            CASE,
                            new ConfirmFunds.Command(
                                    TODAY, some(), troubles[random.nextInt(troubles.length)], "Buku tabungan"),
                            act);
        }
    }

    /** Often what is due, else anything. */
    private Rupiah some() {
        return switch (random.nextInt(5)) {
            case 0 -> payments.toPay(CASE);
            case 1 -> payments.disbursed(CASE);
            case 2 -> Rupiah.of(Math.max(0, payments.disbursed(CASE).amount() - random.nextInt(30_000)));
            case 3 -> Rupiah.of(random.nextInt(5) * 5_000_000L);
            default -> Rupiah.of(random.nextInt(45_000_000));
        };
    }

    /** Nothing waits for a late notice: it is refused. */
    private static final AidClaim NOTHING_CLAIMED = new AidClaim() {
        @Override
        public boolean isMade(CaseId caseId) {
            return false;
        }

        @Override
        public boolean isOver(CaseId caseId) {
            return false;
        }
    };

    private static String sp2d(int number) {
        return "%015d".formatted(number);
    }
}
