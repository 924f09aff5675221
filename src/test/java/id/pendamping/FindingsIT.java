package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings over HTTP: who may do what, each refusal beside what is allowed; recovery's pages; what the database holds. */
@PendampingTest
class FindingsIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    OwnTimers timers;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginTheYear() {
        accounts.openHashed(
                "monev.jakarta",
                "Monev Contoh Jakarta",
                accounts.hash(Cast.SECRET),
                Set.of(Duty.MONITOR),
                Set.of("31"),
                null);
    }

    @Test
    void aMentorLearnsOfNoReferralToLawEnforcement() {
        CaseId caseId = scenario.caseAt("compile-report");
        WorkItem item = workItems.of(caseId).get(0);
        String mentor = players.whoDoes(item).login();
        String raise = "/cases/" + item.number() + "/findings";
        Map<String, String> referral = new HashMap<>(finding("BPK", "TREASURER"));
        referral.put("category", "LAW_ENFORCEMENT");
        assertThat(post("nia.pemeriksa", raise, referral).statusCode()).isEqualTo(302);
        assertThat(get("bambang.ppk", raise + "/1")).isEqualTo(200);
        assertThat(get(mentor, raise + "/1")).isEqualTo(404);
        assertThat(scenario.person(mentor).get("/findings?q=" + item.number()).body())
                .doesNotContain(raise);
    }

    @Test
    void whereThereIsNoMentorTheCoordinatorAnswers() {
        CaseId caseId = scenario.caseAt("verify-administration");
        String raise = "/cases/" + scenario.number(caseId) + "/findings";
        assertThat(post("hadi.monev", raise, finding("MONEV", "MENTOR")).statusCode())
                .isEqualTo(302);
        Map<String, String> answer = Map.of("words", "Pendamping belum ditunjuk.", "seen", "0");
        assertThat(scenario.person("wati.koordinator").get(raise + "/1").body()).contains("/1/answers");
        assertThat(post("bambang.ppk", raise + "/1/answers", answer).statusCode())
                .isEqualTo(403);
        assertThat(post("wati.koordinator", raise + "/1/answers", answer).statusCode())
                .isEqualTo(302);
    }

    @Test
    void reviewersMonitorsAndAuditorsRaiseOwnersAnswerAndSomebodyElseSettles() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = workItems.of(caseId).get(0).number();
        String mentor = players.whoDoes(workItems.of(caseId).get(0)).login();
        String raise = "/cases/" + number + "/findings";

        assertThat(post("monev.jakarta", raise, finding("MONEV", "MENTOR")).statusCode())
                .isEqualTo(404);
        assertThat(post("yusuf.bendahara", raise, finding("MONEV", "MENTOR")).statusCode())
                .isEqualTo(403);
        assertThat(post(mentor, raise, finding("MONEV", "MENTOR")).statusCode()).isEqualTo(403);
        assertThat(post("ratna.penelaah", raise, finding("BPK", "MENTOR")).statusCode())
                .as("a reviewer does not speak for the audit board")
                .isEqualTo(422);
        assertThat(count("finding", caseId)).isZero();
        assertThat(post("ratna.penelaah", raise, finding("VERIFIER", "COMMITMENT_OFFICER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(post("hadi.monev", raise, finding("MONEV", "MENTOR")).statusCode())
                .isEqualTo(302);
        assertThat(post("nia.pemeriksa", raise, finding("BPK", "TREASURER")).statusCode())
                .isEqualTo(302);
        assertThat(count("finding", caseId)).isEqualTo(3);

        String first = raise + "/1";
        assertThat(get("monev.jakarta", first)).isEqualTo(404);
        assertThat(get("yusuf.bendahara", first)).isEqualTo(200);
        Map<String, String> answer = Map.of("words", "Nota sudah diganti.", "seen", "0");
        assertThat(post("yusuf.bendahara", first + "/answers", answer).statusCode())
                .isEqualTo(403);
        assertThat(post("bambang.ppk", first + "/answers", answer).statusCode()).isEqualTo(302);
        assertThat(post("bambang.ppk", first + "/answers", answer).body())
                .as("sent twice")
                .contains("Orang lain sudah menulis");
        Map<String, String> settled = Map.of("verdict", "SETTLED", "words", "Cukup.", "seen", "1");
        assertThat(post("bambang.ppk", first + "/verdicts", settled).statusCode())
                .isEqualTo(403);
        assertThat(post("hadi.monev", first + "/verdicts", Map.of("words", "Cukup.", "seen", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("hadi.monev", first + "/verdicts", settled).statusCode())
                .isEqualTo(302);
        assertThat(post("hadi.monev", first + "/verdicts", settled).statusCode())
                .isEqualTo(422);
        assertThat(post(
                                "hadi.monev",
                                raise + "/2/verdicts",
                                Map.of("verdict", "NOT_ACTIONABLE", "words", "x", "seen", "0"))
                        .statusCode())
                .as("whoever raised it does not drop it")
                .isEqualTo(422);
        assertThat(post(
                                "ratna.penelaah",
                                raise + "/2/verdicts",
                                Map.of("verdict", "NOT_ACTIONABLE", "words", "x", "seen", "0"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(scenario.person("nia.pemeriksa")
                        .get("/findings.csv?q=" + number)
                        .body())
                .contains(number, "BPK")
                .doesNotContain("Usaha atau barang fiktif;Penelaah");
        assertThat(scenario.person("monev.jakarta")
                        .get("/findings.csv?view=ALL")
                        .body())
                .doesNotContain(number);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/findings.xlsx?q=" + number)
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("select severity from finding where case_id = :case order by number")
                        .param("case", caseId.value())
                        .query(String.class)
                        .list())
                .as("by table D7")
                .containsExactly("MEDIUM", "MEDIUM", "MEDIUM");
        assertThatThrownBy(() -> jdbc.sql(
                                "update case_ledger set accepted = disbursed, closed = true where case_id = :case")
                        .param("case", caseId.value())
                        .update())
                .as("with an open finding")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("open finding");
    }

    @Test
    void recoveryShowsItsPagesAndTheDatabaseAsksForTwoPeople() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        String number = workItems.of(caseId).get(0).number();
        assertThat(get("yusuf.bendahara", "/cases/" + number + "/steps/record-instalment"))
                .isEqualTo(200);
        assertThat(get("yusuf.bendahara", "/cases/" + number + "/demand")).isEqualTo(404);
        for (int letter = 0; letter < 4; letter++) {
            clock.standAt(workItems
                    .of(caseId)
                    .get(0)
                    .dueOn()
                    .plusDays(1)
                    .atStartOfDay(clock.getZone())
                    .plusHours(9)
                    .toInstant());
            timers.fireDue(caseId);
        }
        assertThat(get("yusuf.bendahara", "/cases/" + number + "/demand")).isEqualTo(200);
        assertThat(get("monev.jakarta", "/cases/" + number + "/demand")).isEqualTo(404);
        assertThat(get("bambang.ppk", "/cases/" + number + "/steps/propose-write-off"))
                .isEqualTo(200);
        scenario.playUntil(caseId, "decide-write-off", Manner.UNPROVEN);
        assertThat(get("sri.kpa", "/cases/" + number + "/steps/decide-write-off"))
                .isEqualTo(200);

        assertThatThrownBy(() -> jdbc.sql(
                                "update write_off set verdict = 'REFUSED', decided_by = proposed_by where case_id = :case")
                        .param("case", caseId.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update case_ledger set written_off = 1 where case_id = :case")
                        .param("case", caseId.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("without a decision");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into refund (id, case_id, reason, amount, billing_code, ntpn, paid_on, status,
                                    slip, recorded_by, verified_by)
                                values (gen_random_uuid(), :case, 'PEMULIHAN', 1, '820231100412345', 'SATUORANGSATUORG',
                                    date '2023-12-01', 'VALID', gen_random_uuid(), 'one', 'one')""").param("case", caseId.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("refund_two_people");

        WorkItem last = workItems.of(caseId).get(0);
        players.play(last, Manner.UNPROVEN);
        assertThat(scenario.person("nia.pemeriksa").get("/cases/" + number).body())
                .contains("Dihapuskan");
    }

    @Test
    void aFindingIsRaisedAtADeskAndAnsweredOnAPhone() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = workItems.of(caseId).get(0).number();
        String mentor = players.whoDoes(workItems.of(caseId).get(0)).login();
        try (Chromium chromium = Chromium.open()) {
            Page empty = Visitor.atADesk(chromium.browser(), port, "hadi.monev", Cast.SECRET)
                    .page();
            empty.navigate("http://localhost:" + port + "/cases/" + number + "/findings/new");
            Visitor.follow(empty.locator("main form .btn-primary"));
            assertThat(empty.locator(".errors li").count()).isEqualTo(6);
            Visitor.mustBeAccessible(empty);

            Visitor monitor = Visitor.atADesk(chromium.browser(), port, "hadi.monev", Cast.SECRET);
            Page page = monitor.page();
            monitor.open("/cases/" + number + "/findings/new");
            monitor.type(finding("MONEV", "MENTOR"));
            Visitor.follow(page.locator("main form .btn-primary"));
            assertThat(page.url()).endsWith("/cases/" + number + "/findings/1");
            Visitor.mustBeAccessible(page);
            monitor.open("/findings?q=" + number);
            monitor.open("/cases/" + number);

            Visitor phone = Visitor.onAPhone(chromium.browser(), port, mentor, Cast.PIN);
            phone.open("/findings?view=MINE");
            phone.open("/cases/" + number + "/findings/1");
            phone.page().fill("#words", "Mesinnya sedang diperbaiki di bengkel.");
            phone.page().locator("main form .btn-primary").tap();
            phone.page().locator(".note.leaf").waitFor();
        }
        assertThat(jdbc.sql("select status from finding where case_id = :case")
                        .param("case", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("RESPONDED");
    }

    private static Map<String, String> finding(String source, String owner) {
        return Map.of(
                "source",
                source,
                "category",
                "UNSUPPORTED",
                "amount",
                "1.500.000",
                "description",
                "Mesin tidak ada di tempat usaha.",
                "recommendation",
                "Tunjukkan mesinnya.",
                "owner",
                owner);
    }

    private java.net.http.HttpResponse<String> post(String login, String path, Map<String, String> form) {
        return scenario.person(login).post("/notices", path, form);
    }

    private int get(String login, String path) {
        return scenario.person(login).get(path).statusCode();
    }

    private int count(String table, CaseId caseId) {
        return jdbc.sql("select count(*) from " + table + " where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }
}
