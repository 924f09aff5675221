package id.pendamping.settlement;

import static id.pendamping.settlement.OneAccount.CASE;
import static id.pendamping.settlement.OneAccount.TODAY;
import static id.pendamping.settlement.OneAccount.act;
import static id.pendamping.settlement.OneAccount.assertRefused;
import static id.pendamping.settlement.OneAccount.slip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.accountability.ReportDecided;
import id.pendamping.journal.Entry;
import id.pendamping.lifecycle.AutomationBlocked;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.NothingDemanded;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left of an accepted report is paid back, held against the treasury, and the case closes. */
class RefundTest {

    private final OneAccount account = new OneAccount();

    @Test
    void theRestReturnsBeforeTheCaseCloses() {
        account.ledger.accept(CASE, Rupiah.of(19_620_000));
        assertThatThrownBy(() -> account.close.close(CASE, act("officer"))).isInstanceOf(IllegalStateException.class);

        assertRefused(refund(0, "A1B2C3D4E5F6G7H8", TODAY), tuple("amount", "refusal.refund.amount"));
        assertRefused(refund(1, "A1B2C3D4E5F6G7H8", TODAY.plusDays(1)), tuple("paidOn", "refusal.date.future"));
        assertRefused(
                refund(1, "A1B2C3D4E5F6G7H8", OneAccount.FUNDS.minusDays(1)),
                tuple("paidOn", "refusal.refund.beforeFunds"));
        assertRefused(
                new RecordRefund(account.slips, account.journal)
                        .handle(CASE, slip(1, "A1B2C3D4E5F6G7H8", TODAY, new UUID(4, 4)), act("mentor")),
                tuple("slip", "constraint.picture"));

        refund(300_000, "A1B2C3D4E5F6G7H8", TODAY);
        assertRefused(verify("VALID", null, "mentor"), tuple(null, "refusal.refund.ownRecord"));
        verify("VALID", null, "treasurer");
        assertThat(account.journal.answer("refund")).isEqualTo("OPEN");
        assertRefused(refund(80_000, "A1B2C3D4E5F6G7H8", TODAY), tuple("ntpn", "refusal.refund.ntpnUsed"));

        refund(80_000, "A1B2C3D4E5F6G7H9", TODAY);
        verify("VALID", null, "treasurer");
        assertThat(account.journal.answer("refund")).isEqualTo("SETTLED");
        assertThat(account.close.close(CASE, act("officer")))
                .isEqualTo(new CaseClosed(CASE, CaseClosed.Settlement.SETTLED, 20_000_000, 19_620_000, 380_000, null));
        assertThat(account.ledger.isClosed()).isTrue();
    }

    @Test
    void whatIsPaidBeyondTheDebtIsACreditThatTwoPeopleDecideOn() {
        account.ledger.accept(CASE, Rupiah.of(19_750_000));
        refund(250_500, "A1B2C3D4E5F6G7H8", TODAY);
        verify("VALID", null, "treasurer");

        assertThat(account.journal.last().fact())
                .isEqualTo(new RefundVerified(CASE, RefundVerified.Verdict.VALID, 250_000, 500L, null, 0));
        assertThat(account.ledger.of(CASE).returned()).isEqualTo(Rupiah.of(250_000));
        assertRefused(refund(1, "A1B2C3D4E5F6G7H9", TODAY), tuple("amount", "refusal.refund.amount"));
        var check =
                new CheckFindings(account.findings, account.credits, account.noReport, account.noLoss, account.journal);
        assertThat(check.check(CASE, act("clock")).closure()).isEqualTo(ClosureChecked.Closure.CREDIT_OPEN);
        assertThatThrownBy(() -> account.close.close(CASE, act("officer"))).isInstanceOf(AutomationBlocked.class);

        var propose = new ProposeCredit(account.credits, account.journal);
        assertRefused(
                propose.handle(
                        CASE, new ProposeCredit.Command(CreditProposed.Purpose.ASSIGN, null, "Utang lain"), act("one")),
                tuple("assignedTo", "constraint.required"));
        propose.handle(CASE, new ProposeCredit.Command(CreditProposed.Purpose.RETURN, null, "Lebih"), act("one"));
        assertRefused(decide("APPROVED", "SK-1", "one"), tuple(null, "refusal.credit.ownProposal"));
        assertRefused(decide("APPROVED", null, "two"), tuple("documentNumber", "constraint.required"));
        decide("REFUSED", null, "two");
        assertThat(account.journal.answer("credit")).isEqualTo("REFUSED");
        assertRefused(decide("APPROVED", "SK-1", "two"), tuple(null, "refusal.credit.none"));
        propose.handle(CASE, new ProposeCredit.Command(CreditProposed.Purpose.ASSIGN, "SK-9", "Utang"), act("one"));
        decide("APPROVED", "SK-1", "two");
        assertThat(check.check(CASE, act("clock")).closure()).isEqualTo(ClosureChecked.Closure.READY);
        assertThat(account.close.close(CASE, act("officer")).returned()).isEqualTo(250_000);
    }

    private Outcome decide(String verdict, @Nullable String document, String who) {
        return new DecideCredit(account.credits, account.journal)
                .handle(
                        CASE,
                        new DecideCredit.Command(CreditDecided.Verdict.valueOf(verdict), document, "Sudah diperiksa"),
                        act(who));
    }

    @Test
    void theTimeToPayBackBeginsWithTheAcceptance() {
        decided(ReportDecided.Verdict.RETURNED);
        assertThat(account.ledger.refundDue(CASE)).isEmpty();

        decided(ReportDecided.Verdict.ACCEPTED);
        assertThat(account.ledger.refundDue(CASE)).contains(TODAY.plusDays(14));
    }

    @Test
    void aRemainderThatIsNotPaidIsDemandedAndThenClaimed() {
        account.ledger.accept(CASE, Rupiah.of(19_620_000));
        var demand = new DemandPayment(account.recoveries, account.ledger, account.terms, account.journal);
        for (int letter = 1; letter <= 3; letter++) {
            assertThat(demand.demandRefund(CASE, act("clock")))
                    .isEqualTo(new RefundDemanded(
                            CASE,
                            RecoveryDemanded.Demand.SENT,
                            letter,
                            TODAY.plusDays(14),
                            380_000,
                            20_000_000L,
                            19_620_000L,
                            0L,
                            0L));
        }
        assertThat(account.ledger.refundDue(CASE)).contains(TODAY.plusDays(14));
        assertThat(account.ledger.claimedOn(CASE)).isEmpty();
        assertThat(new Demands(account.ledger, account.recoveries, new NothingDemanded())
                        .latest(CASE)
                        .orElseThrow()
                        .number())
                .isEqualTo(3);

        demand.demandRefund(CASE, act("clock"));
        assertThat(account.journal.answer("demand")).isEqualTo("EXHAUSTED");
        assertThat(account.ledger.claimedOn(CASE)).contains(TODAY);
    }

    @Test
    void aReportIsNotAcceptedWhileAProposalAboutACreditWaitsButBesideASlip() {
        var guard = new PaidBefore(account.refunds, account.credits, account.stillToCome);
        assertThat(guard.against(CASE)).isEmpty();
        guard.credit(CASE, Rupiah.of(500));
        assertThat(guard.against(CASE)).as("nobody has proposed anything").isEmpty();
        account.credits.propose(CASE, CreditProposed.Purpose.RETURN, null, "treasurer");
        assertRefused(guard.against(CASE).orElseThrow(), tuple(null, "refusal.accept.creditWaits"));
        account.credits.refuse(CASE);
        refund(380_000, "A1B2C3D4E5F6G7H8", TODAY);

        assertThat(guard.against(CASE)).isEmpty();
        assertThat(guard.isSlipWaiting(CASE)).isTrue();
    }

    @Test
    void invalidRefundCountsNothing() {
        account.ledger.accept(CASE, Rupiah.of(19_620_000));
        refund(380_000, "A1B2C3D4E5F6G7H8", TODAY);

        assertRefused(verify("WRONG_NUMBER", null, "treasurer"), tuple("note", "refusal.sayWhy"));
        verify("WRONG_NUMBER", "Tidak ada di kas negara", "treasurer");

        assertThat(account.journal.answer("refund")).isEqualTo("OPEN");
        assertThat(account.ledger.of(CASE).outstanding()).isEqualTo(Rupiah.of(380_000));
    }

    private void decided(ReportDecided.Verdict verdict) {
        var rest = verdict == ReportDecided.Verdict.ACCEPTED ? ReportDecided.Rest.REFUND : null;
        var fact = new ReportDecided(CASE, 1, verdict, 19_620_000, 380_000, null, rest);
        new SetRefundDue(account.ledger, account.terms)
                .on(new Entry(new UUID(8, 8), fact.subject(), 1, "report-decided", 1, fact, act("officer")));
    }

    private Outcome refund(long amount, String ntpn, LocalDate date) {
        return new RecordRefund(account.slips, account.journal).handle(CASE, slip(amount, ntpn, date), act("mentor"));
    }

    private Outcome verify(String verdict, @Nullable String note, String who) {
        return new VerifyRefund(new VerifySlip(account.refunds, account.credits, account.ledger), account.journal)
                .handle(CASE, new VerifySlip.Command(SlipCheck.valueOf(verdict), note), act(who));
    }
}
