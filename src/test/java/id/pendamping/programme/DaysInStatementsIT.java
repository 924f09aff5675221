package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.group.Registration;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements count days as the program does, around midnight in every province. */
@PendampingTest
class DaysInStatementsIT {

    @Autowired
    RegionDays days;

    @Autowired
    Regions regions;

    @Autowired
    ProgramClock clock;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void aTaskIsLateOnceItsLastDayIsOverWhereTheGroupLives() {
        WorkItem west = scenario.waiting(scenario.group());
        WorkItem east = scenario.waiting(scenario.group());
        jdbc.sql("update work_item set regency = '9103', province = '91' where id = :id")
                .param("id", east.id())
                .update();
        jdbc.sql("update work_item set assignee = :verifier where id in (:west, :east)")
                .param("verifier", cast.holding(Duty.VERIFIER).id())
                .param("west", west.id())
                .param("east", east.id())
                .update();
        assertThat(east.dueOn()).isEqualTo(west.dueOn());
        clock.standAt(west.dueOn().atTime(22, 30).atZone(Regions.WIB).toInstant());
        Person verifier = scenario.person(cast.holding(Duty.VERIFIER).login());

        assertThat(late(verifier, east))
                .as("in Jayapura it is half past midnight")
                .contains(east.name(), "Terlambat 1 hari");
        assertThat(late(verifier, west)).doesNotContain(west.name());
        assertThat(verifier.get("/tasks?view=SOON&q=" + west.number()).body()).contains(west.name());
        assertThat(verifier.get("/tasks?view=SOON&q=" + east.number()).body()).doesNotContain(east.name());
        Program auditor = scenario.program("nia.pemeriksa");
        assertThat(auditor.read("/search?overdue=true&q=" + east.number()).size())
                .isEqualTo(1);
        assertThat(auditor.read("/search?overdue=true&q=" + west.number()).size())
                .isZero();
    }

    @Test
    void aDayThatStandsAloneOnAPageIsTheGroups() {
        clock.standAt(Instant.parse("2023-07-24T16:30:00Z"));
        Person auditor = scenario.person("nia.pemeriksa");
        assertThat(pages(auditor, InventedGroups.next()))
                .as("in Jakarta it is half past eleven")
                .allMatch(page -> page.contains(">24 Juli 2023<") && !page.contains(">25 Juli 2023<"));
        assertThat(pages(auditor, InventedGroups.livingIn("9103012003")))
                .as("in Jayapura it is half past one")
                .allMatch(page -> page.contains(">25 Juli 2023<") && !page.contains(">24 Juli 2023<"));
    }

    /** Where the day on which the group has registered stands alone. */
    private List<String> pages(Person auditor, Registration registration) {
        String number = scenario.number(scenario.group(registration));
        return Stream.of("/cases/" + number, "/cases?q=" + number)
                .map(page -> auditor.get(page).body())
                .toList();
    }

    private static String late(Person verifier, WorkItem item) {
        return verifier.get("/tasks?view=LATE&q=" + item.number()).body();
    }

    @Test
    void aStatementKnowsTheDayOfEveryProvince() {
        String statement = "select code, " + RegionDays.sql("code") + " as today, "
                + RegionDays.sql("code", "cast(:moment as timestamptz)") + " as that_day, " + RegionDays.FIRST
                + " as first, " + RegionDays.LAST + " as last from unnest(string_to_array(:codes, ',')) as code";
        String codes =
                String.join(",", regions.provinces().stream().map(Region::code).toList());
        Instant eve = Instant.parse("2023-12-31T14:30:00Z");
        for (int quarters = 0; quarters < 14; quarters++) {
            Instant moment = eve.plus(Duration.ofMinutes(15L * quarters));
            clock.standAt(moment);
            jdbc.sql(statement)
                    .params(days.parameters())
                    .param("moment", Timestamp.from(moment))
                    .param("codes", codes)
                    .query((row, line) -> {
                        LocalDate there = days.today(row.getString("code"));
                        assertThat(row.getObject("today", LocalDate.class))
                                .as("%s at %s", row.getString("code"), moment)
                                .isEqualTo(there)
                                .isBetween(
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("last", LocalDate.class));
                        return assertThat(row.getObject("that_day", LocalDate.class))
                                .isEqualTo(there);
                    })
                    .list();
        }
    }

    @Test
    void theCheckOfTheRecordKnowsTheClockOfEveryProvince() {
        for (Region province : regions.provinces()) {
            for (String moment : List.of("14:59", "15:30", "16:30", "17:00")) {
                Instant when = Instant.parse("2023-09-30T" + moment + ":00Z");
                assertThat(days(province.code() + "01", when))
                        .as("%s at %s", province.name(), moment)
                        .containsExactly(regions.dayIn(province.code(), when));
            }
        }
        assertThat(days("9999", Instant.parse("2023-09-30T16:30:00Z")))
                .as("nobody knows where")
                .containsOnly(LocalDate.of(2023, 9, 30), LocalDate.of(2023, 10, 1));
    }

    @Test
    void theDayAfterIsNamedInTheLastHourOfTheDay() {
        CaseId caseId = scenario.group();
        clock.standAt(
                LocalDate.of(2023, 7, 31).atTime(23, 30).atZone(Regions.WIB).toInstant());
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                page + "/notes",
                                page + "/suspension",
                                Map.of("reason", "Warga melapor: usahanya tidak ada."))
                        .statusCode())
                .isEqualTo(302);
        String forged = "update suspension set begun_on = begun_on + 1 where case_id = '" + caseId + "'";
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
        assertThat(TableFaults.after(database, scenario.number(caseId), forged))
                .anyMatch(fault -> fault.contains("suspension.begun_on says 2023-08-01"));
    }

    private List<LocalDate> days(String region, Instant moment) {
        return jdbc.sql("select unnest(region_days(:region, :moment))")
                .param("region", region)
                .param("moment", Timestamp.from(moment))
                .query(LocalDate.class)
                .list();
    }
}
