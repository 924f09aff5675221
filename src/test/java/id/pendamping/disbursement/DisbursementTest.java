package id.pendamping.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.BankAccount;
import id.pendamping.group.CaseDays;
import id.pendamping.group.Concern;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.lifecycle.FixedRules;
import id.pendamping.mentoring.Mentors;
import id.pendamping.programme.Bank;
import id.pendamping.programme.Banks;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One case on its way from ratified decree to money in the group's account. */
class DisbursementTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Rupiah AID = Rupiah.of(20_000_000);
    private static final LocalDate RATIFIED = LocalDate.of(2023, 10, 4);
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 20);

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final OneGroup group = new OneGroup(CASE);
    private final CaseDays days = new CaseDays(group, Settings.regions(), Clock.fixed(Instant.EPOCH, JAKARTA));
    private final Decrees decrees =
            caseId -> Optional.of(new Decrees.Recipient("SK-1", LocalDate.of(2023, 10, 2), AID, RATIFIED));
    private boolean findingOpen;
    private final Act act = Act.by(
            new Actor("officer", Duty.COMMITMENT_OFFICER),
            TODAY.atTime(10, 0).atZone(JAKARTA).toInstant());

    @Test
    void agreementIsNotOlderThanTheRatificationNorDatedAhead() {
        assertRefused(sign("PKS-1", RATIFIED.minusDays(1)), "date", "refusal.agreement.beforeDecree");
        assertRefused(sign("PKS-1", TODAY.plusDays(1)), "date", "refusal.date.future");
        assertRefused(sign("TAKEN", TODAY), "number", "refusal.agreement.numberTaken");
        assertThat(journal.facts()).isEmpty();

        assertThat(sign("PKS-1", RATIFIED)).isEqualTo(Outcome.done());
        assertThat(journal.facts()).containsExactly(new AgreementSigned(CASE, "PKS-1", RATIFIED, AID.amount()));
    }

    @Test
    void todayIsTheDayWhereTheGroupLives() {
        Act lateInLondon = Act.by(
                act.actor(),
                TODAY.minusDays(1).atTime(20, 0).atZone(ZoneId.of("UTC")).toInstant());

        assertThat(days.of(CASE, lateInLondon)).isEqualTo(TODAY);
    }

    @Test
    void correctedAccountNeedsAKnownBankAndAnotherCheck() {
        var correct = new CorrectAccount(group, banks(), payments.transfers(), days, journal);

        assertRefused(
                correct.handle(
                        CASE, new CorrectAccount.Command("999", "12345678", "KELOMPOK", "Unit", null, null), act),
                "bankCode",
                "constraint.choice");
        assertRefused(
                correct.handle(CASE, new CorrectAccount.Command("002", "12345678", "TRUE", "Unit", null, null), act),
                "holder",
                "constraint.spoiledName");
        assertRefused(
                correct.handle(CASE, new CorrectAccount.Command("002", "12345678", "KELOMPOK", "N/A", null, null), act),
                "branch",
                "constraint.spoiledName");

        correct.handle(CASE, new CorrectAccount.Command("002", "12345678", "KELOMPOK", "Unit", null, null), act);
        assertThat(group.accountStatus()).isEqualTo(BankAccount.Status.UNVERIFIED);
        assertThat(journal.facts()).containsExactly(new AccountCorrected(CASE, "002", "digest"));
    }

    @Test
    void readinessAsksForEverythingAndNamesWhatIsMissing() {
        var rules = new FixedRules(inputs -> Boolean.TRUE.equals(inputs.get("accountMatched"))
                ? List.of()
                : List.of(Map.of("missing", "ACCOUNT"), Map.of("missing", "MENTOR")));
        var readiness = new JudgeReadiness(rules, decrees, payments, group, nobody(), List.of(highFinding()), journal);

        ReadinessJudged blocked = readiness.judge(CASE, act);
        assertThat(rules.asked())
                .containsEntry("decreeRatified", true)
                .containsEntry("agreementSigned", false)
                .containsEntry("accountMatched", false)
                .containsEntry("mentorAssigned", false)
                .containsEntry("fraudFlag", false)
                .containsEntry("highFinding", false);
        assertThat(blocked)
                .isEqualTo(new ReadinessJudged(CASE, false, List.of("ACCOUNT", "MENTOR"), 3, blocked.inputs()));
        assertThat(journal.answer("readiness")).isEqualTo("ACCOUNT");
        assertThat(journal.last().act().actor()).isEqualTo(Actor.automation("readiness"));

        group.setAccountStatus(CASE, BankAccount.Status.MATCHED);
        assertThat(readiness.missing(CASE)).isEmpty();
        readiness.judge(CASE, act);
        assertThat(journal.answer("readiness")).isEqualTo("READY");

        group.concerning(new Concern(3, Concern.Kind.EMPLOYED, null));
        readiness.judge(CASE, act);
        assertThat(rules.asked()).containsEntry("fraudFlag", false);
        group.concerning(new Concern(3, Concern.Kind.IDENTITY_NOT_FOUND, TODAY));
        readiness.judge(CASE, act);
        assertThat(rules.asked()).containsEntry("fraudFlag", true);
    }

    @Test
    void paymentIsTheWholeAgreementInAscendingDays() {
        sign("PKS-1", LocalDate.of(2023, 10, 10));

        assertRefused(request(LocalDate.of(2023, 10, 9), AID), "sppDate", "refusal.payment.beforeAgreement");
        assertRefused(request(TODAY.plusDays(1), AID), "sppDate", "refusal.date.future");
        assertRefused(request(TODAY, Rupiah.of(19_999_999)), "amount", "refusal.payment.amount");
        assertRefused(request(TODAY, Rupiah.of(20_000_001)), "amount", "refusal.payment.amount");
        assertThat(request(LocalDate.of(2023, 10, 12), AID)).isEqualTo(Outcome.done());

        assertRefused(order("ORDERED", null, TODAY, null), "spmNumber", "constraint.required");
        assertRefused(order("ORDERED", "SPM-1", null, null), "spmDate", "constraint.required");
        assertRefused(
                order("ORDERED", "SPM-1", LocalDate.of(2023, 10, 11), null), "spmDate", "refusal.payment.spmBeforeSpp");
        assertThat(order("ORDERED", "SPM-1", LocalDate.of(2023, 10, 13), null)).isEqualTo(Outcome.done());

        assertRefused(disburse(LocalDate.of(2023, 10, 12), AID), "sp2dDate", "refusal.payment.sp2dBeforeSpm");
        assertRefused(disburse(TODAY.plusDays(1), AID), "sp2dDate", "refusal.date.future");
        assertRefused(disburse(TODAY, Rupiah.of(1)), "amount", "refusal.payment.amount");
        assertThat(payments.disbursed(CASE)).isEqualTo(Rupiah.ZERO);
        assertThat(disburse(LocalDate.of(2023, 10, 16), AID)).isEqualTo(Outcome.done());
        assertThat(payments.disbursed(CASE)).isEqualTo(AID);

        assertRefused(confirm(LocalDate.of(2023, 10, 15), AID), "receivedOn", "refusal.funds.beforePaid");
        assertRefused(confirm(TODAY.plusDays(1), AID), "receivedOn", "refusal.date.future");
        assertRefused(confirm(TODAY, Rupiah.of(19_500_000)), "trouble", "refusal.funds.sayWhat");
        for (ConfirmFunds.Trouble trouble : ConfirmFunds.Trouble.values()) {
            boolean isAll = trouble == ConfirmFunds.Trouble.ALL;
            assertRefused(
                    confirm(TODAY, isAll ? Rupiah.of(19_500_000) : AID, trouble), "trouble", "refusal.funds.sayWhat");
        }
        assertThat(confirm(TODAY, AID, ConfirmFunds.Trouble.ALL)).isEqualTo(Outcome.done());
        assertThat(journal.last().fact()).isEqualTo(new FundsConfirmed(CASE, AID.amount(), TODAY));
        assertThat(journal.last().act().onBehalfOf()).isEqualTo("group");
    }

    @Test
    void returnedRequestSaysWhyAndCanBeMadeAgain() {
        sign("PKS-1", LocalDate.of(2023, 10, 10));
        request(TODAY, AID);

        assertRefused(order("RETURNED", null, null, null), "note", "refusal.sayWhy");
        assertThat(order("RETURNED", null, null, "SPTJM belum ada")).isEqualTo(Outcome.done());
        assertThat(journal.answer("paymentTest")).isEqualTo("RETURNED");
        assertThat(request(TODAY, AID)).isEqualTo(Outcome.done());
    }

    @Test
    void whatStandsAgainstThePaymentIsAskedAgainBeforeTheOrder() {
        sign("PKS-1", LocalDate.of(2023, 10, 10));
        assertThat(request(TODAY, AID)).isEqualTo(Outcome.done());

        findingOpen = true;
        assertRefused(order("ORDERED", "SPM-1", TODAY, null), null, "refusal.payment.notReady");
        assertThat(order("RETURNED", null, null, "Temuan berat belum selesai"))
                .as("it can always go back")
                .isEqualTo(Outcome.done());
    }

    private JudgeReadiness readiness() {
        var rules = new FixedRules(inputs ->
                Boolean.TRUE.equals(inputs.get("highFinding")) ? List.of(Map.of("missing", "FINDING")) : List.of());
        return new JudgeReadiness(rules, decrees, payments, group, nobody(), List.of(highFinding()), journal);
    }

    private PaymentBar highFinding() {
        return new PaymentBar() {
            @Override
            public String input() {
                return "highFinding";
            }

            @Override
            public boolean against(CaseId caseId) {
                return findingOpen;
            }
        };
    }

    private Outcome sign(String number, LocalDate date) {
        return new SignAgreement(payments, decrees, days, journal)
                .handle(CASE, new SignAgreement.Command(number, date), act);
    }

    private Outcome request(LocalDate date, Rupiah amount) {
        var command = new RequestPayment.Command("SPP-1", date, amount);
        return new RequestPayment(payments, days, journal).handle(CASE, command, act);
    }

    private Outcome order(String verdict, @Nullable String number, @Nullable LocalDate date, @Nullable String note) {
        var command = new OrderPayment.Command(PaymentTested.Verdict.valueOf(verdict), number, date, note);
        return new OrderPayment(payments, readiness(), days, journal).handle(CASE, command, act);
    }

    private Outcome disburse(LocalDate date, Rupiah amount) {
        var command = new RecordDisbursement.Command("230881304012345", date, amount, "135");
        return new RecordDisbursement(payments, payments.transfers(), days, journal).handle(CASE, command, act);
    }

    private Outcome confirm(LocalDate date, Rupiah amount) {
        return confirm(date, amount, null);
    }

    private Outcome confirm(LocalDate date, Rupiah amount, ConfirmFunds.@Nullable Trouble trouble) {
        var command = new ConfirmFunds.Command(date, amount, trouble, "Buku tabungan");
        return new ConfirmFunds(payments, payments.transfers(), days, journal).handle(CASE, command, act);
    }

    private static Banks banks() {
        return new Banks() {
            @Override
            public List<Bank> all() {
                return List.of(new Bank("002", "Bank Rakyat Indonesia"));
            }

            @Override
            public Optional<Bank> findOpen(String code) {
                return find(code);
            }

            @Override
            public Optional<Bank> find(String code) {
                return all().stream().filter(bank -> bank.code().equals(code)).findFirst();
            }
        };
    }

    private static Mentors nobody() {
        return new Mentors() {
            @Override
            public Optional<String> accountOfMentor(UUID mentorId) {
                return Optional.empty();
            }

            @Override
            public Optional<String> accountOf(CaseId caseId) {
                return Optional.empty();
            }

            @Override
            public boolean isAssigned(CaseId caseId) {
                return false;
            }

            @Override
            public List<CaseId> casesOf(String accountId) {
                return List.of();
            }
        };
    }

    private static void assertRefused(Outcome outcome, @Nullable String field, String key) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::messageKey)
                .containsExactly(org.assertj.core.api.Assertions.tuple(field, key)));
    }
}
