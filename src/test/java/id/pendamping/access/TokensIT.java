package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.journal.JournalReader;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens with which programs call the API for a person. */
@PendampingTest
class TokensIT {

    private static final String PAGE = "/account/tokens";
    private static final Pattern SECRET = Pattern.compile("pdp_[A-Za-z0-9_-]{43}");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/account/tokens/[^\"]+/revoke)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    KeepAccounts keepAccounts;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    private Account account;
    private Person person;

    @BeforeEach
    void openAnAccount() {
        account = accounts.open(
                "token." + UUID.randomUUID(), "Token Contoh", Cast.SECRET, Set.of(Duty.VERIFIER), Set.of(), null);
        person = scenario.person(account);
    }

    @Test
    void aPersonMakesATokenUsesItAndWithdrawsIt() {
        HttpResponse<String> page = issue("laporan mingguan", "READ", "30");
        String token = secret(page);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(call("GET", "/api/v1/tasks", token)).isEqualTo(200);
        assertThat(call("POST", "/api/v1/registrations", token))
                .as("reads only")
                .isEqualTo(403);
        assertThat(person.get(PAGE).body()).contains("laporan mingguan").doesNotContain(token);

        person.post(PAGE, revoke(person.get(PAGE)), Map.of());
        assertThat(call("GET", "/api/v1/tasks", token)).isEqualTo(401);
        assertThat(journal.of(new Subject(Subject.Kind.ACCOUNT, account.id()), 0, 10))
                .extracting(entry -> entry.type())
                .containsSubsequence("account-token-issued", "account-token-revoked");
    }

    @Test
    void aTokenForActingActs() {
        String token = secret(issue("impor", "ACT", "1"));
        assertThat(call("POST", "/api/v1/registrations", token)).isNotIn(401, 403);
    }

    @Test
    void aTokenEndsWithItsDaysItsAccountAndANewSecretFromOthers() {
        String days = secret(issue("sehari", "READ", "1"));
        String secret = secret(issue("sebulan", "READ", "30"));
        clock.standAt(clock.instant().plus(Duration.ofDays(2)));
        assertThat(call("GET", "/api/v1/tasks", days)).isEqualTo(401);
        assertThat(call("GET", "/api/v1/tasks", secret)).isEqualTo(200);
        keepAccounts.renewSecret(account.id(), accounts.byLogin("dian.admin").orElseThrow());
        assertThat(call("GET", "/api/v1/tasks", secret)).isEqualTo(401);
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        HttpResponse<String> page = issue("", "READ", "400");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Isi nama", "1 sampai 366", "value=\"400\"");
    }

    @Test
    void nobodyWithdrawsSomebodyElses() {
        secret(issue("punya orang", "READ", "30"));
        String other = revoke(person.get(PAGE));
        scenario.person("ratna.penelaah").post(PAGE, other, Map.of());
        assertThat(person.get(PAGE).body()).contains(other);
    }

    private HttpResponse<String> issue(String name, String scope, String days) {
        return person.post(PAGE, PAGE, Map.of("name", name, "scope", scope, "days", days));
    }

    private static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as("a token on the page").isTrue();
        return secret.group();
    }

    private static String revoke(HttpResponse<String> page) {
        Matcher action = REVOKE.matcher(page.body());
        assertThat(action.find()).isTrue();
        return action.group(1);
    }

    private int call(String method, String path, String token) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Authorization", "Bearer " + token)
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
