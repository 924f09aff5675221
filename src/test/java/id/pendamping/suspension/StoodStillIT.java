package id.pendamping.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.lifecycle.Timers;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.DueReasons;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** However a suspension and force majeure lie to each other, every last day moves by the days of either, none twice. */
@PendampingTest
class StoodStillIT {

    private static final List<String> COUNTED_IN_DAYS = List.of("record-refund", "record-instalment", "compile-report");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseMoney money;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DueReasons reasons;

    @Autowired
    Timers timers;

    @Autowired
    DataSource database;

    @Autowired
    ProgramClock clock;

    /** Days since the case was suspended, the last ones not included. */
    private record Days(int from, int goesOn) {

        static Days of(String text) {
            String[] ends = text.split("-");
            return new Days(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @ParameterizedTest
    @CsvSource({
        "verify-administration, PLAIN, 1-10, 5-16, 11",
        "verify-administration, PLAIN, 1-12, 4-8, 12",
        "verify-administration, PLAIN, 3-9, 3-9, 10",
        "verify-administration, PLAIN, 3-7, 9-12, 13",
        "verify-administration, PLAIN, 6-14, 2-9, 2",
        "verify-administration, PLAIN, 6-9, 2-16, 2",
        "verify-administration, PLAIN, 12-16, 2-5, 12",
        "compile-report, PLAIN, 1-10, 5-16, 11",
        "compile-report, PLAIN, 12-16, 2-5, 12",
        "record-refund, LEFTOVER, 1-10, 5-16, 11",
        "record-refund, LEFTOVER, 3-9, 3-9, 10",
        "record-refund, LEFTOVER, 12-16, 2-5, 12",
        "record-instalment, UNPROVEN, 1-10, 5-16, 11",
        "record-instalment, UNPROVEN, 6-14, 2-9, 2",
        "record-instalment, UNPROVEN, 1-12, 4-8, 12"
    })
    void everyLastDayMovesByTheDaysOfEither(String step, Manner manner, String suspended, String struck, int declared) {
        CaseId caseId = scenario.caseAt(step, manner);
        LocalDate zero = money.today();
        LocalDate due = item(caseId, step).dueOn();
        Days suspension = Days.of(suspended);
        Days flood = Days.of(struck);
        for (int day = 0; day <= 18; day++) {
            if (day == suspension.goesOn()) {
                clear(caseId);
            }
            if (day == declared) {
                strike(caseId, zero.plusDays(flood.from()), zero.plusDays(flood.goesOn() - 1));
            }
            if (day == suspension.from()) {
                suspend(caseId);
            }
            timers.fireDue();
            clock.standAt(clock.instant().plus(Duration.ofDays(1)));
        }

        Set<LocalDate> still = new TreeSet<>();
        Arrays.asList(suspension, flood).forEach(days -> zero.plusDays(days.from())
                .datesUntil(zero.plusDays(days.goesOn()))
                .forEach(still::add));
        WorkItem now = item(caseId, step);
        int working = (int) still.stream().filter(workingDays::isWorkingDay).count();
        assertThat(now.dueOn())
                .isEqualTo(
                        COUNTED_IN_DAYS.contains(step)
                                ? workingDays.onOrAfter(base(step, due, now).plusDays(still.size()))
                                : workingDays.after(due, working));
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        assertThat(reasons.of(now))
                .contains(
                        COUNTED_IN_DAYS.contains(step)
                                ? "ditambah jeda " + still.size() + " hari"
                                : "ditambah " + working + " hari kerja selama jeda");
        assertThat(TableFaults.of(database, now.number())).isEmpty();
        scenario.playToTheEnd(caseId, manner);
    }

    /** A report falls due on a working day before it is moved. */
    private static LocalDate base(String step, LocalDate due, WorkItem now) {
        return step.equals("compile-report")
                ? now.term().begunOn().plusDays(now.term().days())
                : due;
    }

    private void suspend(CaseId caseId) {
        String page = money.address(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(page + "/notes", page + "/suspension", Map.of("reason", "Nama pinjaman."))
                        .statusCode())
                .isEqualTo(302);
    }

    private void clear(CaseId caseId) {
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                scenario.number(caseId),
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bersih."))
                        .statusCode())
                .isEqualTo(302);
    }

    private void strike(CaseId caseId, LocalDate from, LocalDate until) {
        Map<String, String> form = new HashMap<>(money.day("statementDate", from));
        form.putAll(money.day("from", from));
        form.putAll(money.day("until", until));
        form.putAll(Map.of(
                "statementNumber", "470/17/DS/2023", "issuer", "Desa Contoh", "account", "Banjir menutup jalan."));
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", money.address(caseId) + "/force-majeure", form)
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "decide-force-majeure", "verdict", "GRANTED")
                        .statusCode())
                .isEqualTo(302);
    }

    private WorkItem item(CaseId caseId, String step) {
        return workItems.find(caseId, step).orElseThrow();
    }
}
