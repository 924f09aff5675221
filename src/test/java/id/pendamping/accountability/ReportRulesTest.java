package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.findings.InMemoryFindings;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.ledger.InMemoryLedger;
import id.pendamping.lifecycle.FixedRules;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.RememberedSuspensions;
import id.pendamping.suspension.Suspension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the table of outcomes is asked, and what follows from its answer. */
class ReportRulesTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Rupiah AID = Rupiah.of(20_000_000);
    private static final Act ACT = Act.by(new Actor("mentor", Duty.MENTOR), Instant.EPOCH);

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final RememberedSuspensions suspensions = new RememberedSuspensions();

    @Test
    void outcomeIsAskedWithTheSumsOfTheReviewAndARevisionIsCounted() {
        var rules = new FixedRules(inputs -> List.of(Map.of("outcome", "REVISION")));
        write(1, line(12_000_000, ReportedLine.Verdict.ACCEPTED), line(7_500_000, ReportedLine.Verdict.REJECTED));

        ReportJudged judged = judge(rules);

        assertThat(rules.asked())
                .containsEntry("unsupported", 7_500_000L)
                .containsEntry("leftover", 500_000L)
                .containsEntry("received", 20_000_000L)
                .containsEntry("revisions", 0)
                .containsEntry("revisionsAllowed", 3)
                .containsEntry("toleratedPercent", 10)
                .containsEntry("fraud", false);
        assertThat(judged)
                .isEqualTo(new ReportJudged(
                        CASE, 1, ReportJudged.Result.REVISION, 7_500_000, 500_000, 3, judged.inputs()));
        assertThat(journal.answer("outcome")).isEqualTo("REVISION");

        write(2, line(12_000_000, ReportedLine.Verdict.ACCEPTED));
        judge(rules);
        assertThat(rules.asked()).containsEntry("revisions", 1);
    }

    @Test
    void theTableKnowsThatTheAidIsClaimed() {
        write(1, line(1_000_000, ReportedLine.Verdict.ACCEPTED));
        ledger.claim(CASE, LocalDate.of(2024, 2, 5));
        var rules = new FixedRules(inputs -> List.of(Map.of("outcome", "COUNT")));

        assertThat(judge(rules).result()).isEqualTo(ReportJudged.Result.COUNT);
        assertThat(rules.asked()).containsEntry("claimed", true);
    }

    @Test
    void fraudSuspendsTheCase() {
        write(1, line(1_000_000, ReportedLine.Verdict.ACCEPTED));

        judge(new FixedRules(inputs -> List.of(Map.of("outcome", "FRAUD"))));

        assertThat(journal.answer("outcome")).isEqualTo("FRAUD");
        assertThat(suspensions.grounds()).containsExactly(Suspension.Ground.FRAUD);
        assertThat(journal.last().act().actor()).isEqualTo(Actor.automation("report-outcome"));
    }

    private ReportJudged judge(FixedRules rules) {
        return new JudgeReport(
                        rules,
                        reports,
                        InMemoryPayments.confirmed(AID, LocalDate.of(2023, 10, 16)),
                        ledger,
                        new OneGroup(CASE),
                        Settings.programme(),
                        new InMemoryFindings(),
                        suspensions,
                        journal)
                .judge(CASE, ACT);
    }

    private void write(int version, ReportedLine... lines) {
        var chapters = new Report.Chapters(null, null, "Hasil", null, null, "Tutup");
        reports.write(
                CASE,
                new Report(new UUID(2, version), version, Report.Status.REVIEWED, chapters, List.of(lines)),
                Annex.NONE,
                "mentor",
                Instant.EPOCH);
    }

    private static ReportedLine line(long amount, ReportedLine.Verdict verdict) {
        return new ReportedLine(
                UUID.randomUUID(),
                1,
                OneGroup.MACHINE.id(),
                "Mesin serut",
                "Mesin serut bambu",
                LocalDate.of(2023, 10, 20),
                "Toko",
                BigDecimal.ONE,
                "unit",
                Rupiah.of(amount),
                Rupiah.of(amount),
                ReportedLine.Method.TUNAI,
                List.of(new Receipt(
                        UUID.randomUUID(), Receipt.Type.NOTA, "N-1", Rupiah.of(amount), false, UUID.randomUUID())),
                verdict,
                null,
                null,
                false);
    }
}
