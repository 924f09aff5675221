package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an empty installation to an officer at work: who lets whom in, and what it takes to be let in. */
@PendampingTest
class AccountsIT {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");
    private static final String PASSWORD = "kuda hijau di atap";

    @LocalServerPort
    int port;

    @Autowired
    ProgramClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    KeepAccounts keepAccounts;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    JournalReader journal;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient jdbc;

    private final String login = "uji-" + UUID.randomUUID();
    private Person administrator;
    private Person second;

    @BeforeEach
    void anAdministratorIsAtWork() {
        accounts.open("uji.admin", "Admin Contoh", PASSWORD, Set.of(Duty.ADMINISTRATOR), Set.of(), null);
        accounts.open("uji.admin2", "Admin Kedua Contoh", PASSWORD, Set.of(Duty.ADMINISTRATOR), Set.of(), null);
        administrator = new Person(port, "uji.admin", PASSWORD);
        second = new Person(port, "uji.admin2", PASSWORD);
    }

    @Test
    void theFirstAdministratorIsThereFromTheFirstStartAndNeverAgain() {
        assertThat(accounts.byLogin(FirstAdministrator.LOGIN))
                .hasValueSatisfying(first -> assertThat(first.duties()).containsExactly(Duty.ADMINISTRATOR));
        long before = count();
        firstAdministrator.run(new DefaultApplicationArguments());
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aNewOfficerChoosesAPasswordAndWorksUntilTheAccountIsClosed() {
        String temporary = codeOf(open(login, "TREASURER"), second);
        Person officer = new Person(port, login, temporary);
        assertThat(location(officer.get("/tasks"))).isEqualTo("/account/secret");
        assertThat(officer.get("/account/secret").body()).contains("kode sekali pakai");
        assertThat(api(login, temporary).statusCode()).isEqualTo(403);
        assertThat(choose(officer, "salah", PASSWORD, PASSWORD).body()).contains("Tidak cocok dengan yang sekarang");
        assertThat(choose(officer, temporary, "pendek", "pendek").statusCode()).isEqualTo(422);
        assertThat(choose(officer, temporary, PASSWORD, PASSWORD + "!").body())
                .contains("Tidak sama dengan yang pertama");
        assertThat(location(officer.get("/tasks"))).as("nothing was chosen yet").isEqualTo("/account/secret");

        assertThat(location(choose(officer, temporary, PASSWORD, PASSWORD))).isEqualTo("/sign-in?chosen");
        assertThat(location(officer.get("/tasks"))).as("signed out").isEqualTo("/sign-in?to=%2Ftasks");
        Person settled = new Person(port, login, PASSWORD);
        assertThat(settled.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(api(login, PASSWORD).statusCode()).isEqualTo(200);

        String id = accounts.byLogin(login).orElseThrow().id();
        administrator.post("/accounts", "/accounts/" + id, Map.of("duties", "TREASURER", "regions", "35"));
        assertThat(location(settled.get("/tasks"))).isEqualTo("/sign-in?over&to=%2Ftasks");
        assertThat(api(login, PASSWORD).statusCode()).isEqualTo(401);

        assertThat(journal.of(new Subject(Subject.Kind.ACCOUNT, id), 0, 10))
                .extracting(Recorded::type)
                .containsExactly("account-opened", "account-code-handed-out", "account-secret-set", "account-changed");
    }

    @Test
    void aCodeThatNobodyUsedOpensNothingAfterTwoWeeks() {
        String code = codeOf(open(login, "TREASURER"), second);
        clock.standAt(clock.instant().plus(Duration.ofDays(15)));
        assertThatThrownBy(() -> new Person(port, login, code)).isInstanceOf(AssertionError.class);
        String id = accounts.byLogin(login).orElseThrow().id();
        Person again = new Person(port, "uji.admin", PASSWORD);
        String renewed = codeOf(
                again.post("/accounts/" + id, "/accounts/" + id + "/secret", Map.of()),
                new Person(port, "uji.admin2", PASSWORD));
        assertThat(location(new Person(port, login, renewed).get("/tasks"))).isEqualTo("/account/secret");
    }

    @Test
    void aForgottenPasswordIsReplacedByATemporaryOne() {
        open(login, "VERIFIER");
        String id = accounts.byLogin(login).orElseThrow().id();

        HttpResponse<String> page = administrator.post("/accounts", "/accounts/" + id + "/secret", Map.of());

        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(location(new Person(port, login, codeOf(page, second)).get("/cases")))
                .isEqualTo("/account/secret");
    }

    @Test
    void whoMakesACodeLearnsHalfOfItAndNobodyElseTheSameHalf() {
        HttpResponse<String> opened = open(login, "ADMINISTRATOR");
        assertThat(opened.body()).contains("Bagian pertama kode");
        String first = secretOf(opened);
        String id = accounts.byLogin(login).orElseThrow().id();

        assertThatThrownBy(() -> new Person(port, login, first)).isInstanceOf(AssertionError.class);
        assertThat(secondHalf(administrator, id).statusCode()).isEqualTo(422);
        assertThat(administrator.get("/accounts").body()).contains("menunggu administrator lain");
        assertThat(second.get("/accounts/" + id).body()).contains("Buka bagian kedua");
        String half = secretOf(secondHalf(second, id));
        assertThat(secondHalf(second, id).statusCode()).as("once").isEqualTo(422);
        assertThat(second.get("/accounts/" + id).body()).doesNotContain("Buka bagian kedua");
        assertThatThrownBy(() -> new Person(port, login, half)).isInstanceOf(AssertionError.class);
        assertThat(location(new Person(port, login, first + half).get("/tasks")))
                .isEqualTo("/account/secret");
    }

    @Test
    void aNewCodeTakesThePlaceOfTheHalfThatWaited() {
        String first = secretOf(open(login, "VERIFIER"));
        String id = accounts.byLogin(login).orElseThrow().id();
        String renewed = secretOf(second.post("/accounts", "/accounts/" + id + "/secret", Map.of()));

        String half = secretOf(secondHalf(administrator, id));

        assertThatThrownBy(() -> new Person(port, login, first + half)).isInstanceOf(AssertionError.class);
        assertThat(location(new Person(port, login, renewed + half).get("/tasks")))
                .isEqualTo("/account/secret");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsOpened() {
        long before = count();
        HttpResponse<String> page =
                administrator.post("/accounts", "/accounts", Map.of("login", "AB", "name", " ", "regions", "35, 99"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "4 isian perlu diperbaiki", "Nama akun: ", "Nama: ", "Pilih sedikitnya satu tugas", "Kode 99");
        assertThat(administrator
                        .post("/accounts", "/accounts", Map.of("login", "uji.admin", "name", "X", "duties", "VERIFIER"))
                        .body())
                .contains("sudah dipakai");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whoeverGuessesThePresentSecretIsToldToWait() {
        accounts.open("uji.tebak", "Tebak Contoh", PASSWORD, Set.of(Duty.TREASURER), Set.of("35"), null);
        Person guessing = new Person(port, "uji.tebak", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(choose(guessing, "salah" + i, "Rahasia-Baru-77", "Rahasia-Baru-77")
                            .statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> slowed = choose(guessing, PASSWORD, "Rahasia-Baru-77", "Rahasia-Baru-77");

        assertThat(slowed.statusCode()).isEqualTo(422);
        assertThat(slowed.body()).contains("Coba lagi setelah");
    }

    @Test
    void nobodyGivesTheOwnAccountADutyAndAnAdministratorHoldsNoOther() {
        Account own = accounts.byLogin("uji.admin").orElseThrow();
        KeepAccounts.Result self = keepAccounts.change(own.id(), Set.of(Duty.TREASURER), "", true, own);
        KeepAccounts.Result both =
                keepAccounts.open(login, "Dua Tugas", Set.of(Duty.ADMINISTRATOR, Duty.TREASURER), "", own);
        KeepAccounts.Result mentor = keepAccounts.open(login, "Pendamping", Set.of(Duty.MENTOR), "", own);

        assertThat(Set.of(self, both, mentor)).hasSize(3).allMatch(KeepAccounts.Result.Refused.class::isInstance);
        assertThat(accounts.find(own.id()).orElseThrow().duties()).containsExactly(Duty.ADMINISTRATOR);
        assertThat(accounts.byLogin(login)).isEmpty();
    }

    @Test
    void whatAnOfficerHoldsIsNamedBeforeAndGivenBackAfterTheAccountIsClosed() {
        String id = accounts.open(login, "Petugas Contoh", PASSWORD, Set.of(Duty.VERIFIER), Set.of(), null)
                .id();
        CaseId caseId = scenario.group();
        String number = scenario.number(caseId);
        jdbc.sql("update work_item set taken_by = :id, taken_at = now() where number = :number")
                .param("id", id)
                .param("number", number)
                .update();

        assertThat(administrator.get("/accounts/" + id).body())
                .contains("Yang dipegang (1)")
                .contains(number);
        assertThat(api("GET", "/accounts/" + id + "/held", "").body())
                .contains(number)
                .contains("\"as\":\"verify-administration\"");
        String closing = "{\"duties\":[\"VERIFIER\"],\"open\":false}";
        HttpResponse<String> rehearsed = api("PUT", "/accounts/" + id + "?rehearse=true", closing);
        assertThat(rehearsed.statusCode()).isEqualTo(400);
        assertThat(rehearsed.body()).contains("urn:pendamping:problem:rehearse");
        assertThat(keepAccounts.find(id).orElseThrow().isClosed()).isFalse();

        assertThat(api("PUT", "/accounts/" + id + "?rehearse", closing).statusCode())
                .isEqualTo(400);
        String elsewhere = "{\"duties\":[\"VERIFIER\"],\"regions\":[\"11\"]}";
        assertThat(api("PUT", "/accounts/" + id, elsewhere).body()).contains("\"left\":[{\"number\":\"" + number);
        jdbc.sql("update work_item set taken_by = :id, taken_at = now() where number = :number")
                .param("id", id)
                .param("number", number)
                .update();

        jdbc.sql("update work_item set assignee = null where number = :number")
                .param("number", number)
                .update();
        assertThat(location(administrator.post(
                        "/accounts/" + id,
                        "/accounts/" + id,
                        Map.of("duties", "VERIFIER", "open", "true", "regions", "12"))))
                .isEqualTo("/accounts");
        assertThat(administrator.get("/accounts").body())
                .contains("1 pekerjaan yang dipegangnya kini menunggu orang lain: " + number);
        jdbc.sql("update work_item set taken_by = :id, taken_at = now() where number = :number")
                .param("id", id)
                .param("number", number)
                .update();

        HttpResponse<String> closed = api("PUT", "/accounts/" + id, closing);
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).contains("\"isClosed\":true").contains("\"left\":[{\"number\":\"" + number);
        assertThat(keepAccounts.find(id).orElseThrow().isClosed()).isTrue();
        assertThat(api("GET", "/accounts/" + id + "/held", "").body()).isEqualTo("[]");
    }

    @Test
    void othersDoNotSeeThatThereIsSuchAPage() {
        accounts.open("uji.ppk", "Ppk Contoh", PASSWORD, Set.of(Duty.COMMITMENT_OFFICER), Set.of("35"), null);
        Person officer = new Person(port, "uji.ppk", PASSWORD);
        assertThat(officer.get("/accounts").statusCode()).isEqualTo(404);
        assertThat(officer.post("/cases", "/accounts", Map.of("login", login, "name", "X", "duties", "VERIFIER"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/accounts").body()).contains("Ppk Contoh");
    }

    private HttpResponse<String> open(String newLogin, String duty) {
        return administrator.post(
                "/accounts",
                "/accounts",
                Map.of("login", newLogin, "name", "Baru Contoh", "duties", duty, "regions", "35"));
    }

    private static HttpResponse<String> choose(Person who, String present, String chosen, String again) {
        return who.post(
                "/account/secret", "/account/secret", Map.of("present", present, "chosen", chosen, "again", again));
    }

    private static HttpResponse<String> secondHalf(Person who, String account) {
        return who.post("/accounts", "/accounts/" + account + "/secret/second-half", Map.of());
    }

    private String codeOf(HttpResponse<String> page, Person other) {
        return secretOf(page)
                + secretOf(
                        secondHalf(other, accounts.byLogin(login).orElseThrow().id()));
    }

    private static String secretOf(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    private HttpResponse<String> api(String who, String secret) {
        return call(who, secret, "GET", "/tasks", "");
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return call("uji.admin", PASSWORD, method, path, body);
    }

    private HttpResponse<String> call(String who, String secret, String method, String path, String body) {
        String signature = Base64.getEncoder().encodeToString((who + ':' + secret).getBytes(StandardCharsets.UTF_8));
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                                    .header("Authorization", "Basic " + signature)
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .map(where -> where.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    private long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }
}
