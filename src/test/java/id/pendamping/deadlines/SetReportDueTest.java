package id.pendamping.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.ledger.InMemoryLedger;
import id.pendamping.lifecycle.FixedRules;
import id.pendamping.programme.Holiday;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table of due dates is asked when the funds have arrived, and what follows from its answer. */
class SetReportDueTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Rupiah AID = Rupiah.of(20_000_000);
    private static final Act ACT = Act.by(new Actor("mentor", Duty.MENTOR), Instant.EPOCH);

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryDeadlines deadlines = new InMemoryDeadlines();

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
        ReportDueSet set = new SetReportDue(table, payments, ledger, deadlines, journal).set(CASE, ACT);

        assertThat(rules.asked())
                .containsEntry("creditedAfterCutOff", afterCutOff)
                .containsEntry("spendingDays", 30)
                .containsEntry("reportingDays", 14);
        assertThat(set).isEqualTo(new ReportDueSet(CASE, due, afterCutOff ? "YEAR_END_OPEN" : "NONE", 3, set.inputs()));
        assertThat(deadlines.dueOn(CASE)).contains(due);
        assertThat(ledger.of(CASE).outstanding()).isEqualTo(AID);
        assertThat(deadlines.flag()).isEqualTo(set.flag());
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
            public LocalDate before(LocalDate day, int count) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Holiday> holidays(LocalDate from, LocalDate until) {
                throw new UnsupportedOperationException();
            }

            @Override
            public LocalDate onOrAfter(LocalDate day) {
                return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
            }
        };
    }
}
