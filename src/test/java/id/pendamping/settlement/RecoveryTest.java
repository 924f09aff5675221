package id.pendamping.settlement;

import static id.pendamping.settlement.OneAccount.CASE;
import static id.pendamping.settlement.OneAccount.TODAY;
import static id.pendamping.settlement.OneAccount.act;
import static id.pendamping.settlement.OneAccount.assertRefused;
import static id.pendamping.settlement.OneAccount.slip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.accountability.RejectedReport;
import id.pendamping.disbursement.NoLateReturns;
import id.pendamping.findings.Finding;
import id.pendamping.lifecycle.AutomationBlocked;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.NothingDemanded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is not proven in a rejected report is demanded back, in instalments, by letters, or given up by two people. */
class RecoveryTest {

    private final OneAccount account = new OneAccount();

    @Test
    void recoveryKeepsWhatWasProvenAndDemandsTheRest() {
        orderRecovery();
        assertThat(account.journal.last().fact())
                .isEqualTo(new RecoveryOrdered(
                        CASE, "ST-1", TODAY, RecoveryOrdered.Ground.REPORT_REJECTED, 12_000_000, 8_000_000, null));

        recover(5_000_000, "A1B2C3D4E5F6G7H8");
        assertThat(account.journal.answer("recovery")).isEqualTo("OPEN");
        recover(3_000_000, "A1B2C3D4E5F6G7H9");
        assertThat(account.journal.answer("recovery")).isEqualTo("SETTLED");
        account.close.close(CASE, act("officer"));
        assertThat(account.journal.answer("settlement")).isEqualTo("SETTLED");
    }

    @Test
    void onlyACaseOfWhichNothingIsAcceptedEndsAsRecovered() {
        account.ledger.claim(CASE, TODAY);
        orderRecovery();
        recover(20_000_000, "A1B2C3D4E5F6G7H8");
        account.close.close(CASE, act("officer"));
        assertThat(account.journal.answer("settlement")).isEqualTo("RECOVERED");
    }

    @Test
    void whatNobodyAccountedForIsDemandedWhole() {
        account.ledger.claim(CASE, TODAY.minusDays(3));
        orderRecovery();

        assertThat(account.journal.last().fact())
                .isEqualTo(new RecoveryOrdered(
                        CASE, "ST-1", TODAY, RecoveryOrdered.Ground.UNACCOUNTED, 0, 20_000_000, null));
        assertThat(account.ledger.claimedOn(CASE)).contains(TODAY.minusDays(3));
    }

    @Test
    void ofAnOlderModelTwoTreasurersEnterTheSameSlip() {
        orderRecovery();
        var record = new RecordRecovery(account.slips, account.refunds, account.ledger, account.journal);
        TreasuryPayment slip = slip(8_000_000, "A1B2C3D4E5F6G7H8", TODAY);

        assertThat(record.handle(CASE, slip, act("treasurer"))).isEqualTo(Outcome.done());
        assertThat(account.journal.last().fact()).isEqualTo(new RepaymentEntered(CASE, 8_000_000, TODAY));
        assertThat(account.ledger.of(CASE).outstanding()).isEqualTo(Rupiah.of(8_000_000));
        assertRefused(record.handle(CASE, slip, act("treasurer")), tuple(null, "refusal.refund.ownRecord"));
        assertRefused(
                record.handle(CASE, slip(7_999_999, "A1B2C3D4E5F6G7H8", TODAY), act("other treasurer")),
                tuple(null, "refusal.recovery.differs"));
        assertThat(record.handle(CASE, slip, act("other treasurer"))).isEqualTo(Outcome.done());

        assertThat(account.journal.last().fact()).isEqualTo(new RecoveryRecorded(CASE, 8_000_000, TODAY, 0));
    }

    @Test
    void afterTheLastLetterTwoPeopleGiveTheRestUp() {
        orderRecovery();
        var demand = new DemandPayment(account.recoveries, account.ledger, account.terms, account.journal);
        for (int letter = 1; letter <= 3; letter++) {
            assertThat(demand.demandRecovery(CASE, act("clock")))
                    .isEqualTo(new RecoveryDemanded(
                            CASE,
                            RecoveryDemanded.Demand.SENT,
                            letter,
                            TODAY.plusDays(14),
                            8_000_000,
                            20_000_000L,
                            12_000_000L,
                            0L,
                            0L));
        }
        assertThat(demand.demandRecovery(CASE, act("clock")).demand()).isEqualTo(RecoveryDemanded.Demand.EXHAUSTED);

        var propose = new ProposeWriteOff(
                account.recoveries, account.ledger, account.findings, account.terms, account.journal);
        propose.handle(
                CASE, new ProposeWriteOff.Command(WriteOffProposed.Proposal.WRITE_OFF, true, "Bubar"), act("officer"));
        assertThat(account.findings.openOf(CASE))
                .singleElement()
                .extracting(Finding::category)
                .isEqualTo(Finding.Category.LAW_ENFORCEMENT);
        assertRefused(decide("APPROVED", "SK-1", "officer"), tuple(null, "refusal.writeOff.ownProposal"));
        assertRefused(decide("APPROVED", null, "authority"), tuple("documentNumber", "constraint.required"));
        assertThat(decide("APPROVED", "SK-1", "authority")).isEqualTo(Outcome.done());
        assertThat(account.journal.last().fact())
                .isEqualTo(new WriteOffDecided(CASE, WriteOffDecided.Verdict.APPROVED, 8_000_000, 0));

        assertThatThrownBy(() -> account.close.close(CASE, act("officer"))).isInstanceOf(AutomationBlocked.class);
        var check =
                new CheckFindings(account.findings, account.credits, account.noReport, account.noLoss, account.journal);
        assertThat(check.check(CASE, act("authority")).closure()).isEqualTo(ClosureChecked.Closure.FINDINGS_OPEN);
        assertRefused(
                check.clear(CASE, new CheckFindings.Command(true), act("officer")),
                tuple(null, "refusal.findings.open"));
        account.findings.settleAll();
        assertThat(check.clear(CASE, new CheckFindings.Command(true), act("officer")))
                .isEqualTo(Outcome.done());
        assertThat(account.close.close(CASE, act("officer")).writtenOff()).isEqualTo(8_000_000);
    }

    @Test
    void refusedWriteOffLeavesTheMoneyOutstanding() {
        orderRecovery();
        new ProposeWriteOff(account.recoveries, account.ledger, account.findings, account.terms, account.journal)
                .handle(
                        CASE,
                        new ProposeWriteOff.Command(WriteOffProposed.Proposal.WRITE_OFF, false, "Bubar"),
                        act("officer"));

        assertThat(decide("REFUSED", null, "authority")).isEqualTo(Outcome.done());

        assertThat(account.ledger.of(CASE).outstanding()).isEqualTo(Rupiah.of(8_000_000));
        assertThat(account.journal.answer("writeOff")).isEqualTo("REFUSED");
        assertThat(account.findings.openOf(CASE)).isEmpty();
    }

    @Test
    void moreThanIsStillOpenIsNotWrittenOff() {
        orderRecovery();
        new ProposeWriteOff(account.recoveries, account.ledger, account.findings, account.terms, account.journal)
                .handle(
                        CASE,
                        new ProposeWriteOff.Command(WriteOffProposed.Proposal.WRITE_OFF, false, "Bubar"),
                        act("officer"));
        recover(5_000_000, "NTPN000000000001");

        assertRefused(decide("APPROVED", "SK-1", "authority"), tuple("verdict", "refusal.writeOff.lessOpen"));
        assertThat(account.ledger.of(CASE).outstanding()).isEqualTo(Rupiah.of(3_000_000));
        assertThat(decide("REFUSED", null, "authority")).isEqualTo(Outcome.done());
    }

    private void orderRecovery() {
        new OrderRecovery(
                        RejectedReport.with(CASE, Rupiah.of(12_000_000), account.ledger),
                        account.recoveries,
                        new NothingTakenBack(),
                        new NoLateReturns(),
                        account.refunds,
                        account.stillToCome,
                        account.ledger,
                        account.journal,
                        account.terms,
                        new NothingDemanded())
                .handle(CASE, new OrderRecovery.Command("ST-1", TODAY, "Bukti tidak ada"), act("officer"));
    }

    private Outcome decide(String verdict, @Nullable String document, String who) {
        return new DecideWriteOff(
                        account.recoveries, account.stillToCome, account.ledger, account.terms, account.journal)
                .handle(
                        CASE,
                        new DecideWriteOff.Command(WriteOffDecided.Verdict.valueOf(verdict), document, TODAY, "Alasan"),
                        act(who));
    }

    private void recover(long amount, String ntpn) {
        assertThat(new RecordInstalment(account.slips, account.journal)
                        .handle(CASE, slip(amount, ntpn, TODAY), act("treasurer")))
                .isEqualTo(Outcome.done());
        assertRefused(verifyInstalment("treasurer"), tuple(null, "refusal.refund.ownRecord"));
        assertThat(verifyInstalment("payment officer")).isEqualTo(Outcome.done());
    }

    private Outcome verifyInstalment(String who) {
        return new VerifyInstalment(new VerifySlip(account.refunds, account.credits, account.ledger), account.journal)
                .handle(CASE, new VerifySlip.Command(SlipCheck.VALID, null), act(who));
    }
}
