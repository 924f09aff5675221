package id.pendamping.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Accounts;
import id.pendamping.access.KeepAccounts;
import id.pendamping.access.KeptAccount;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nobody alone can sign in as a mentor: who enrols one learns half of the code, another one hands out the rest. */
@PendampingTest
class MentorCodesIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    KeepAccounts keepAccounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    private Program enroller;
    private List<String> firstHalves = List.of();
    private List<String> mentors = List.of();

    @BeforeEach
    void enrol() {
        coordinator("kode.sini." + mark, "35");
        coordinator("kode.jauh." + mark, "12");
        enroller = scenario.program("wati.koordinator");
        JsonNode rows = enroller.parsed(enroller.send("POST", "/mentors", BodyPublishers.ofString(file())));
        firstHalves = rows.findValuesAsString("firstHalf");
        assertThat(firstHalves).hasSize(2).allMatch(half -> half.matches("\\d{8}"));
        mentors = jdbc.sql("select id::text from mentor where name like :name order by name")
                .param("name", "Kode " + mark + "%")
                .query(String.class)
                .list();
    }

    @AfterEach
    void leaveNobodyBehind() {
        jdbc.sql("update mentor set status = 'SUSPENDED' where name like 'Kode %'")
                .update();
        jdbc.sql("update account set disabled = true where login like 'kode.%'").update();
    }

    @Test
    void whoEnrolsAMentorNeverLearnsTheSecondHalf() {
        assertThat(handOut(enroller).statusCode()).isEqualTo(422);
        assertThat(enroller.read("/mentors/codes").path("mentors").toString()).doesNotContain(mentors.get(0));
        Person onPages = scenario.person("wati.koordinator");
        assertThat(onPages.post("/mentors/codes", "/mentors/codes", Map.of("mentor", mentors.get(0)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(onPages.get("/mentors/codes").body()).contains("Anda buat sendiri");
        assertThatThrownBy(() -> new Person(port, phone(0), firstHalves.get(0))).isInstanceOf(AssertionError.class);
    }

    @Test
    void anotherCoordinatorOfTheRegionHandsOutManyAtOnceAndOnRecord() {
        Program here = program("kode.sini." + mark);
        assertThat(here.read("/mentors/codes").path("total").asInt()).isGreaterThanOrEqualTo(2);
        long before = handedOut();

        JsonNode handed = here.parsed(handOut(here));

        assertThat(handed.findValuesAsString("phone")).containsExactly(phone(0), phone(1));
        assertThat(handedOut()).isEqualTo(before + 2);
        assertThat(jdbc.sql("""
                        select actor from journal where type = 'account-code-handed-out' and subject_id = :account""")
                        .param(
                                "account",
                                accounts.byLogin(phone(0)).orElseThrow().id())
                        .query(String.class)
                        .single())
                .isEqualTo(accounts.byLogin("kode.sini." + mark).orElseThrow().id());
        assertThat(handOut(here).statusCode()).as("once").isEqualTo(422);
        String second = handed.path(0).path("secondHalf").asString();
        assertThatThrownBy(() -> new Person(port, phone(0), second)).isInstanceOf(AssertionError.class);
        assertThat(new Person(port, phone(0), firstHalves.get(0) + second)
                        .get("/account/secret")
                        .body())
                .contains("kode sekali pakai");
    }

    @Test
    void coordinatorsOfOtherRegionsGetNothingAndAdministratorsDo() {
        assertThat(handOut(program("kode.jauh." + mark)).statusCode()).isEqualTo(422);
        assertThat(handOut(scenario.program("yusuf.bendahara")).statusCode()).isEqualTo(403);
        Person administrator = scenario.person("rudi.admin");
        assertThat(keepAccounts.waiting()).noneMatch(KeptAccount::isMentor);

        HttpResponse<String> page =
                administrator.post("/mentors/codes", "/mentors/codes", Map.of("mentor", mentors.get(0)));

        assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("Kode " + mark + " A", phone(0)).doesNotContain("Kode " + mark + " B");
    }

    @Test
    void aCodeThatAnAdministratorMakesAnewIsHandedOutByACoordinator() {
        Program administrator = scenario.program("dian.admin");
        String account = accounts.byLogin(phone(0)).orElseThrow().id();
        JsonNode first = administrator.parsed(administrator.post("/accounts/" + account + "/secret", ""));
        assertThat(first.path("part").asString()).isEqualTo("FIRST");
        assertThat(administrator
                        .post("/accounts/" + account + "/secret/second-half", "")
                        .statusCode())
                .isEqualTo(422);

        String second =
                enroller.parsed(handOut(enroller)).path(0).path("secondHalf").asString();

        assertThat(new Person(port, phone(0), first.path("secret").asString() + second)
                        .get("/account/secret")
                        .body())
                .contains("kode sekali pakai");
    }

    private HttpResponse<String> handOut(Program who) {
        return who.post("/mentors/codes", "{\"mentors\": [\"" + String.join("\", \"", mentors) + "\"]}");
    }

    private void coordinator(String login, String region) {
        accounts.open(login, "Kode Contoh", Cast.SECRET, Set.of(Duty.MENTOR_COORDINATOR), Set.of(region), null);
    }

    private Program program(String login) {
        return new Program(port, login, Cast.SECRET);
    }

    private String phone(int mentor) {
        return "0813" + mark + "77" + mentor;
    }

    private long handedOut() {
        return jdbc.sql("select count(*) from journal where type = 'account-code-handed-out'")
                .query(Long.class)
                .single();
    }

    private String file() {
        String header = String.join(";", MentorColumn.headers());
        String rows = "";
        for (int i = 0; i < 2; i++) {
            rows += "\n"
                    + String.join(
                            ";",
                            "350914120190" + mark.substring(1) + i,
                            "Kode " + mark + " " + (char) ('A' + i),
                            "1990-01-12",
                            "S1",
                            "3509",
                            phone(i),
                            "TKS",
                            "ST-" + mark,
                            "2023-01-02",
                            "2024-12-31",
                            "10",
                            "ya");
        }
        return header + rows;
    }
}
