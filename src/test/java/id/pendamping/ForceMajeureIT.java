package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.setback.ForceMajeure;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Force majeure stops the clocks of a case and lets people go on, before the money and after it. */
@PendampingTest
class ForceMajeureIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AidCases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    JournalReader journal;

    @Autowired
    SuspendedCases suspended;

    @Autowired
    Setbacks setbacks;

    @Autowired
    CaseMoney money;

    @Autowired
    DataSource database;

    @Autowired
    Timers timers;

    @Autowired
    ProgramClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @Test
    void beforeTheMoneyEveryLastDayMovesAndTheCaseGoesOn() {
        CaseId caseId = scenario.caseAt("verify-administration");
        LocalDate due = item(caseId, "verify-administration").dueOn();
        LocalDate today = today();
        assertThat(declare(caseId, today, today.plusDays(13)).statusCode()).isEqualTo(302);
        assertThat(declare(caseId, today, today.plusDays(3)).statusCode())
                .as("one at a time")
                .isEqualTo(422);
        decide(caseId, "GRANTED");
        assertThat(scenario.person("laila.verifikator")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("Jam kasus berhenti karena keadaan kahar");

        pass(12);
        assertThat(facts(caseId, "deadline-missed")).as("nobody is told").isEmpty();
        assertThat(item(caseId, "verify-administration").dueOn()).isEqualTo(due);
        pass(2);

        assertThat(facts(caseId, "clocks-restarted"))
                .extracting(entry -> entry.data().get("days"))
                .containsExactly(14L);
        assertThat(item(caseId, "verify-administration").dueOn())
                .as("by the working days of two weeks")
                .isAfterOrEqualTo(due.plusDays(13));
        assertThat(scenario.person("laila.verifikator")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .as("in the days that the step is counted in")
                .contains("ditambah 10 hari kerja selama jeda")
                .doesNotContain("ditambah jeda 14 hari");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    @Test
    void afterTheMoneyTheReportIsDueLaterAndNobodyIsReminded() {
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        standOn(due.minusDays(5));
        LocalDate from = today();
        int told = facts(caseId, "report-reminded").size();
        Person mentor = scenario.person(players.whoDoes(item(caseId, "compile-report")));
        String page = "/cases/" + scenario.number(caseId);
        assertThat(mentor.get(page).body()).contains("/force-majeure");
        assertThat(mentor.get(page + "/force-majeure").body()).contains("Hari pertama");
        assertThat(mentor.post(page, page + "/force-majeure", statement(from, from.plusDays(90)))
                        .body())
                .contains("91 hari");
        assertThat(mentor.post(page, page + "/force-majeure", statement(from.plusDays(1), from.plusDays(9)))
                        .statusCode())
                .as("what has not begun")
                .isEqualTo(422);
        assertThat(mentor.post(page, page + "/force-majeure", statement(from, from.plusDays(29)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("bambang.ppk")
                        .get(page + "/steps/decide-force-majeure")
                        .body())
                .contains("470/17/DS/2023");
        decide(caseId, "GRANTED");

        pass(20);
        assertThat(facts(caseId, "report-reminded")).hasSize(told);
        assertThat(facts(caseId, "warning-issued")).isEmpty();
        assertThat(facts(caseId, "deadline-missed")).isEmpty();

        assertThat(scenario.person("bambang.ppk")
                        .post(page, page + "/force-majeure/end", Map.of("reason", "Jalan desa sudah terbuka."))
                        .statusCode())
                .isEqualTo(302);
        LocalDate moved = workingDays.onOrAfter(due.plusDays(20));
        assertThat(deadlines.dueOn(caseId)).as("twenty days, not thirty").contains(moved);
        assertThat(item(caseId, "compile-report").dueOn()).isEqualTo(moved);
        assertThat(declare(caseId, from.plusDays(10), from.plusDays(25)).body())
                .as("two spans do not overlap")
                .contains("sudah termasuk keadaan kahar lain");
        assertThat(facts(caseId, "report-due-moved")).hasSize(1);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itFallsWithTheEndOfItsCase(boolean isGranted) {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        assertThat(declare(caseId, today(), today().plusDays(9)).statusCode()).isEqualTo(302);
        if (isGranted) {
            decide(caseId, "GRANTED");
        }
        for (String step : List.of("record-refund", "verify-refund")) {
            players.play(item(caseId, step), Manner.LEFTOVER);
        }
        assertThat(outcome(caseId)).isEqualTo("closed");
        fell(caseId, "CASE_ENDED", isGranted);
        pass(12);
        assertThat(facts(caseId, "clocks-restarted")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itFallsWithTheDemandForTheAidAndIsDeclaredAnewForTheClaim(boolean isGranted) {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(declare(caseId, today(), today().plusDays(30)).statusCode()).isEqualTo(302);
        if (isGranted) {
            decide(caseId, "GRANTED");
        }
        pass(3);
        assertThat(withdraw(caseId).statusCode()).isEqualTo(302);
        fell(caseId, "AID_DEMANDED", isGranted);
        assertThat(declare(caseId, today(), today().plusDays(20)).statusCode()).isEqualTo(302);
        decide(caseId, "GRANTED");
        assertThat(suspended.clockStoppedOn(caseId)).contains(today());
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        assertThat(suspended.clockStoppedOn(caseId)).isEmpty();
        assertThat(facts(caseId, "force-majeure-dropped")).hasSize(2);
    }

    @Test
    void itLastsWhileAReportWaitsAlthoughTheBankHasSentAllOfTheAidBack() {
        CaseId caseId = scenario.caseAt("review-report", Manner.PLAIN);
        assertThat(declare(caseId, today(), today().plusDays(9)).statusCode()).isEqualTo(302);
        decide(caseId, "GRANTED");
        assertThat(money.notice(caseId, 20_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(outcome(caseId)).isEqualTo("null");
        assertThat(suspended.clockStoppedOn(caseId)).isPresent();
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        fell(caseId, "CASE_ENDED", true);
    }

    /** Nothing of it waits any more, and the record says so. */
    private void fell(CaseId caseId, String cause, boolean isGranted) {
        assertThat(facts(caseId, "force-majeure-dropped"))
                .extracting(entry -> entry.data().get("cause"), entry -> entry.data()
                        .get("granted"))
                .containsExactly(tuple(cause, isGranted));
        assertThat(suspended.clockStoppedOn(caseId)).isEmpty();
        assertThat(workItems.of(caseId))
                .noneMatch(item -> item.step().equals("decide-force-majeure") || item.standsStillSince() != null);
        assertThat(setbacks.of(caseId).forceMajeure().get(0).state()).isEqualTo(ForceMajeure.State.DROPPED);
        String number = scenario.number(caseId);
        assertThat(TableFaults.after(
                        database, "update force_majeure set state = 'OVER' where case_id = '" + caseId + "'"))
                .as("a row that does not know the entry")
                .anyMatch(fault -> fault.contains(number) && fault.contains("force_majeure"));
        assertThat(TableFaults.after(database, "select 1")).noneMatch(fault -> fault.contains(number));
        assertThat(Mutations.of(database, number, "force_majeure.dropped_on"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier")
                        .body())
                .contains("Keadaan kahar gugur")
                .doesNotContain("??");
    }

    @Test
    void whatIsPastAndWhatIsRefused() {
        CaseId caseId = scenario.caseAt("verify-field");
        standOn(today().plusDays(6));
        LocalDate due = item(caseId, "verify-field").dueOn();
        LocalDate from = today().minusDays(5);
        assertThat(declare(caseId, from, from.plusDays(2)).statusCode()).isEqualTo(302);
        decide(caseId, "REFUSED");
        assertThat(facts(caseId, "clocks-restarted")).isEmpty();
        assertThat(item(caseId, "verify-field").dueOn()).isEqualTo(due);

        assertThat(declare(caseId, from, from.plusDays(2)).statusCode())
                .as("what was refused does not count")
                .isEqualTo(302);
        decide(caseId, "GRANTED");
        timers.fireDue();
        assertThat(facts(caseId, "clocks-restarted")).as("its days have passed").hasSize(1);
        assertThat(item(caseId, "verify-field").dueOn()).isAfter(due);
    }

    @Test
    void aSuspensionGoesOnHoldingTheClocks() {
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        String page = "/cases/" + scenario.number(caseId);
        assertThat(declare(caseId, today(), today().plusDays(9)).statusCode()).isEqualTo(302);
        decide(caseId, "GRANTED");
        pass(5);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(page + "/notes", page + "/suspension", Map.of("reason", "Nama pinjaman."))
                        .statusCode())
                .isEqualTo(302);
        pass(10);
        assertThat(facts(caseId, "clocks-restarted"))
                .as("force majeure is over, the suspension is not")
                .isEmpty();
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                scenario.number(caseId),
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bersih."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(deadlines.dueOn(caseId))
                .as("fifteen days in all, none of them twice")
                .contains(workingDays.onOrAfter(due.plusDays(15)));
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    @Test
    void aGroupThatGivesUpMeanwhileIsRecovered() {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(declare(caseId, today(), today().plusDays(30)).statusCode()).isEqualTo(302);
        decide(caseId, "GRANTED");
        assertThat(withdraw(caseId).statusCode()).isEqualTo(302);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
    }

    private HttpResponse<String> withdraw(CaseId caseId) {
        Map<String, String> letter = day("letterDate", today());
        letter.put("letterNumber", "03/KWU/2023");
        letter.put("reason", "Tempat usaha hanyut.");
        String page = "/cases/" + scenario.number(caseId);
        return scenario.person("bambang.ppk").post("/tasks", page + "/withdrawal", letter);
    }

    @Test
    void noStatementSpeaksOfWhatIsStillToCome() {
        CaseId caseId = scenario.caseAt("compile-report");
        Map<String, String> early = statement(today(), today().plusDays(9));
        early.putAll(day("statementDate", today().minusDays(2)));
        String page = "/cases/" + scenario.number(caseId) + "/force-majeure";
        HttpResponse<String> answer = scenario.person("wati.koordinator").post("/tasks", page, early);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Surat ini dibuat sebelum kejadiannya mulai pada", "betulkan hari pertamanya");
    }

    private HttpResponse<String> declare(CaseId caseId, LocalDate from, LocalDate until) {
        String page = "/cases/" + scenario.number(caseId);
        return scenario.person("wati.koordinator").post("/tasks", page + "/force-majeure", statement(from, until));
    }

    private Map<String, String> statement(LocalDate from, LocalDate until) {
        Map<String, String> form = day("statementDate", today());
        form.putAll(day("from", from));
        form.putAll(day("until", until));
        form.put("statementNumber", "470/17/DS/2023");
        form.put("issuer", "Desa Contoh");
        form.put("account", "Banjir menutup jalan desa.");
        return form;
    }

    private void decide(CaseId caseId, String verdict) {
        assertThat(scenario.person("bambang.ppk")
                        .submit(
                                scenario.number(caseId),
                                "decide-force-majeure",
                                Map.of("verdict", verdict, "grounds", "Sudah dilihat di tempat."))
                        .statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> day(String field, LocalDate day) {
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void standOn(LocalDate day) {
        pass((int) (day.toEpochDay() - today().toEpochDay()));
    }

    private void pass(int days) {
        clock.standAt(clock.instant().plus(Duration.ofDays(days)));
        timers.fireDue();
    }

    private WorkItem item(CaseId caseId, String step) {
        return workItems.find(caseId, step).orElseThrow();
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }

    private List<Recorded> facts(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }
}
