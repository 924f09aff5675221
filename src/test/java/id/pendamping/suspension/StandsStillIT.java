package id.pendamping.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task of a suspended case says since when it stands still, is late nowhere, and offers no form. */
@PendampingTest
class StandsStillIT {

    private static final String STILL = "Waktunya berhenti sejak";

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    Players players;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ProgramClock clock;

    @Test
    void whatStandsStillIsNotLate() {
        CaseId caseId = scenario.caseAt("review-report");
        String number = scenario.number(caseId);
        String step = "/cases/" + number + "/steps/review-report";
        Person reviewer = scenario.person(players.whoDoes(item(caseId)));
        Person officer = scenario.person("bambang.ppk");
        clock.standAt(clock.instant().plus(Duration.ofDays(30)));
        assertThat(lateOf(reviewer, number)).contains(number, "is-late");
        assertThat(reviewer.get(step).body()).contains("<form");

        suspend(number);
        clock.standAt(clock.instant().plus(Duration.ofDays(60)));

        String all = reviewer.get("/tasks?q=" + number).body();
        assertThat(all).contains(number, STILL).doesNotContain("is-late", "??");
        assertThat(reviewer.get(step + "?lang=en").body())
                .contains("Time stands still since", "The inspectorate has suspended this case");
        reviewer.get("/tasks?lang=id");
        assertThat(lateOf(reviewer, number)).doesNotContain("/cases/" + number);
        assertThat(officer.get("/tasks/team?view=LATE&step=review-report").body())
                .doesNotContain(number);
        assertThat(item(caseId).standsStillSince()).isNotNull();
        assertThat(reviewer.get(step).body())
                .contains(STILL, "dihentikan sementara oleh Inspektorat")
                .doesNotContain("name=\"_key\"", "??");
        assertThat(reviewer.get("/cases/" + number).body())
                .contains(STILL)
                .doesNotContain("Kerjakan sekarang", "is-late", "??");
        assertThat(officer.get(step + "/supervision").body()).doesNotContain("is-late", "??");

        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                number,
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(item(caseId).standsStillSince()).isNull();
        assertThat(reviewer.get("/tasks?q=" + number).body()).contains(number).doesNotContain(STILL);
        players.play(item(caseId), Manner.PLAIN);
    }

    @Test
    void whatStandsStillIsNotFoundAsOverdue() {
        CaseId caseId = scenario.caseAt("review-report");
        String number = scenario.number(caseId);
        Person auditor = scenario.person("nia.pemeriksa");
        String waiting = "/process/cases?phase=2023&process=accountability&node=review-report&which=WAITING";
        clock.standAt(clock.instant().plus(Duration.ofDays(30)));
        assertThat(row(auditor.get("/search?overdue=true&q=" + number).body(), number))
                .contains("is-late");
        assertThat(row(auditor.get(waiting).body(), number)).contains("is-late");

        suspend(number);
        clock.standAt(clock.instant().plus(Duration.ofDays(2)));
        assertThat(row(auditor.get("/search?overdue=true&q=" + number).body(), number))
                .isEmpty();
        assertThat(row(auditor.get("/search?q=" + number).body(), number))
                .contains(STILL)
                .doesNotContain("is-late");
        assertThat(row(auditor.get(waiting).body(), number)).contains(STILL).doesNotContain("is-late");
        assertThat(auditor.get("/search.csv?q=" + number).body()).contains("Berhenti sejak");
        assertThat(scenario.program("nia.pemeriksa").get("/search?q=" + number).body())
                .contains("\"standsStillSince\":\"");
        assertThat(auditor.get("/search?lang=en&q=" + number).body()).contains("Time stands still since");
        auditor.get("/tasks?lang=id");

        clock.standAt(clock.instant().plus(Duration.ofDays(60)));
        assertThat(row(auditor.get("/search?overdue=true&q=" + number).body(), number))
                .as("the inspectorate's own decision is late")
                .contains(STILL, "Langkah Inspektorat", "is-late");
        clear(number);
        assertThat(row(auditor.get("/search?q=" + number).body(), number)).doesNotContain(STILL);
    }

    @Test
    void theDaysOfAReportStandStill() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        String ofItsMentor = "?mentor="
                + players.whoDoes(workItems.find(caseId, "compile-report").orElseThrow())
                        .id();
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        clock.standAt(due.plusDays(10).atTime(9, 0).atZone(clock.getZone()).toInstant());
        Person officer = scenario.person("bambang.ppk");
        assertThat(row(officer.get("/reports/overdue" + ofItsMentor).body(), number))
                .contains(" 10</span>");

        suspend(number);
        clock.standAt(clock.instant().plus(Duration.ofDays(60)));
        String days = ";" + due + ";10;20000000;200;";
        assertThat(row(officer.get("/reports/overdue" + ofItsMentor).body(), number))
                .contains(" 10</span>", STILL);
        assertThat(officer.get("/reports/overdue.csv").body()).contains(days, "Berhenti sejak");
        assertThat(officer.get("/reports/overdue" + ofItsMentor + "&lang=en").body())
                .contains("Time stands still since");
        officer.get("/tasks?lang=id");
        assertThat(scenario.program("bambang.ppk")
                        .get("/reports/overdue" + ofItsMentor)
                        .body())
                .contains("\"standsStillSince\":\"" + due.plusDays(10));
    }

    @Test
    void aMentorDoesFirstWhatDoesNotStandStill() {
        CaseId caseId = scenario.caseAt("attest-report");
        String number = scenario.number(caseId);
        Account account =
                players.whoDoes(workItems.find(caseId, "attest-report").orElseThrow());
        Person mentor = scenario.person(account);
        assertThat(mentor.get("/mentor").body()).contains("/cases/" + number + "/steps/attest-report");

        suspend(number);
        clock.standAt(clock.instant().plus(Duration.ofDays(3)));
        String home = mentor.get("/mentor").body();
        String first = home.substring(0, Math.max(home.indexOf("Waktunya berhenti</h2>"), 0));
        assertThat(home).contains(STILL, "Waktunya berhenti</h2>").doesNotContain("??");
        assertThat(first).doesNotContain("/cases/" + number + "/");
        assertThat(group(home, number)).contains(STILL).doesNotContain("Menunggu saya", "null");
        assertThat(scenario.program(account.login()).get("/mentor/groups").body())
                .contains("STANDS_STILL");

        clear(number);
        assertThat(group(mentor.get("/mentor").body(), number)).doesNotContain(STILL);
    }

    /** The mentor of the test has other groups too. */
    private static String group(String home, String number) {
        String groups = home.substring(home.indexOf("Kelompok saya"));
        return groups.substring(groups.indexOf(number), groups.indexOf("</li>", groups.indexOf(number)));
    }

    private void suspend(String number) {
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                "/cases/" + number + "/notes",
                                "/cases/" + number + "/suspension",
                                Map.of("reason", "Kelompok tidak dikenal di desanya."))
                        .statusCode())
                .isEqualTo(302);
    }

    private void clear(String number) {
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                number,
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat."))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String row(String page, String number) {
        int link = page.indexOf("href=\"/cases/" + number + '"');
        return link < 0 ? "" : page.substring(link, page.indexOf("</tr>", link));
    }

    private static String lateOf(Person reviewer, String number) {
        return reviewer.get("/tasks?view=LATE&q=" + number).body();
    }

    private WorkItem item(CaseId caseId) {
        return workItems.find(caseId, "review-report").orElseThrow();
    }
}
