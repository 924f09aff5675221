package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.step.FixedRules;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two tables of accountability are asked, and what follows from their answers. */
class ReportRulesTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Rupiah AID = Rupiah.of(20_000_000);
    private static final Act ACT = Act.by(new Actor("mentor", Duty.MENTOR), Instant.EPOCH);

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryReports reports = new InMemoryReports();

    @ParameterizedTest
    @CsvSource({
        "2023-10-16, false, 2023-11-29",
        "2023-10-19, false, 2023-12-04",
        "2023-11-17, false, 2024-01-01",
        "2023-11-18, true, 2024-01-01",
        "2023-12-29, true, 2024-02-12",
        "2024-01-02, false, 2024-02-15"
    })
    void dueDateIsTheNextWorkingDayAndLateMoneyIsMarked(LocalDate credited, boolean afterCutOff, LocalDate due) {
        var rules = new FixedRules(inputs -> List.of(Map.of(
                "days",
                44,
                "flag",
                Boolean.TRUE.equals(inputs.get("creditedAfterCutOff")) ? "YEAR_END_OPEN" : "NONE")));
        var payments = InMemoryPayments.confirmed(AID, credited);

        var table = new DueTable(rules, payments, new OneGroup(CASE), Settings.programme(), weekdays(), "--11-17");
        ReportDueSet set = new SetReportDue(table, payments, ledger, journal).set(CASE, ACT);

        assertThat(rules.asked())
                .containsEntry("creditedAfterCutOff", afterCutOff)
                .containsEntry("spendingDays", 30)
                .containsEntry("reportingDays", 14);
        assertThat(set).isEqualTo(new ReportDueSet(CASE, due, afterCutOff ? "YEAR_END_OPEN" : "NONE", 3, set.inputs()));
        assertThat(ledger.reportDue(CASE)).contains(due);
        assertThat(ledger.of(CASE)).isEqualTo(Ledger.Balance.opening(AID));
        assertThat(ledger.flag()).isEqualTo(set.flag());
    }

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
    void fraudIsTreatedAsRejection() {
        write(1, line(1_000_000, ReportedLine.Verdict.ACCEPTED));

        judge(new FixedRules(inputs -> List.of(Map.of("outcome", "FRAUD"))));

        assertThat(journal.answer("outcome")).isEqualTo("REJECT");
        assertThat(journal.last().act().actor()).isEqualTo(Actor.automation("report-outcome"));
    }

    private ReportJudged judge(FixedRules rules) {
        return new JudgeReport(
                        rules,
                        reports,
                        InMemoryPayments.confirmed(AID, LocalDate.of(2023, 10, 16)),
                        new OneGroup(CASE),
                        Settings.programme(),
                        new InMemoryFindings(),
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
                        UUID.randomUUID(),
                        Receipt.Type.NOTA,
                        "N-1",
                        Rupiah.of(amount),
                        false,
                        UUID.randomUUID(),
                        true)),
                verdict,
                null,
                null,
                false);
    }

    private static WorkingDays weekdays() {
        return new WorkingDays() {
            @Override
            public LocalDate completeUntil() {
                return LocalDate.MAX;
            }

            @Override
            public boolean isWorkingDay(LocalDate day) {
                return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            }

            @Override
            public LocalDate after(LocalDate from, int count) {
                throw new UnsupportedOperationException();
            }

            @Override
            public LocalDate onOrAfter(LocalDate day) {
                return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
            }
        };
    }
}
