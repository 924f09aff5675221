package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.disbursement.NoLateReturns;
import id.pendamping.evidence.ArrivedEvidence;
import id.pendamping.findings.InMemoryFindings;
import id.pendamping.group.CaseDays;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.ledger.InMemoryLedger;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.RememberedSuspensions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.groups.Tuple;

/** The account of one case that received 20 million, and everybody who pays into it. */
final class OneAccount {

    static final CaseId CASE = new CaseId(new UUID(0, 1));
    static final Rupiah AID = Rupiah.of(20_000_000);
    static final LocalDate FUNDS = LocalDate.of(2023, 10, 16);
    static final LocalDate TODAY = LocalDate.of(2023, 12, 4);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    final RecordingJournal journal = new RecordingJournal();
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryRefunds refunds = new InMemoryRefunds();
    final InMemoryCredits credits = new InMemoryCredits();
    final InMemoryRecoveries recoveries = new InMemoryRecoveries();
    final InMemoryFindings findings = new InMemoryFindings();
    final UndecidedReport noReport = new UndecidedReport() {
        @Override
        public boolean isThere(CaseId caseId) {
            return false;
        }

        @Override
        public boolean isRevised(CaseId caseId, LocalDate today) {
            return false;
        }
    };
    final StillToCome stillToCome = new StillToCome(refunds, new NoLateReturns(), noReport, new NoReports(), ledger);
    final UndecidedLoss noLoss = (caseId, act) -> {};
    final PaymentTerms terms = new PaymentTerms(
            new OneGroup(CASE),
            Settings.programme(),
            new CaseDays(new OneGroup(CASE), Settings.regions(), Clock.fixed(Instant.EPOCH, JAKARTA)));
    final HoldSlip slips =
            new HoldSlip(refunds, ledger, InMemoryPayments.confirmed(AID, FUNDS), terms, new ArrivedEvidence());
    final CloseCase close =
            new CloseCase(findings, new RememberedSuspensions(), credits, stillToCome, ledger, terms, journal);

    OneAccount() {
        ledger.open(CASE, AID);
    }

    static TreasuryPayment slip(long amount, String ntpn, LocalDate date) {
        return slip(amount, ntpn, date, ArrivedEvidence.PICTURE);
    }

    static TreasuryPayment slip(long amount, String ntpn, LocalDate date, UUID picture) {
        return new TreasuryPayment("820231100412345", ntpn, date, Rupiah.of(amount), picture);
    }

    static Act act(String who) {
        return Act.by(
                new Actor(who, Duty.MENTOR), TODAY.atTime(9, 0).atZone(JAKARTA).toInstant());
    }

    static void assertRefused(Outcome outcome, Tuple... refusals) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::messageKey)
                .containsExactly(refusals));
    }
}
