package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door: who gets in, who does not, and what everybody sees of it. */
@PendampingTest
class SignInIT {

    private static final Instant MORNING = Instant.parse("2023-08-01T01:00:00Z");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SHEET = Pattern.compile("href=\"(/css/tokens-[0-9a-f]{32}\\.css)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ProgramClock clock;

    @BeforeEach
    void openAccounts() {
        clock.standAt(MORNING);
        accounts.open("uji.verifikator", "Uji Contoh", "sandi-uji", Set.of(Duty.VERIFIER), Set.of("35"), null);
        accounts.open("uji.pemeriksa", "Periksa Contoh", "sandi-uji", Set.of(Duty.AUDITOR), Set.of(), null);
        accounts.open(
                "uji.pendamping", "Damping Contoh", "135790", Set.of(Duty.MENTOR), Set.of("3509"), "+6281299990001");
    }

    @AfterEach
    void letTheClockGo() {
        clock.followTheMachine();
    }

    @ParameterizedTest
    @CsvSource({
        "uji.verifikator, sandi-uji, /tasks",
        "UJI.Verifikator, sandi-uji, /tasks",
        "uji.pemeriksa, sandi-uji, /cases",
        "0812-9999-0001, 135790, /mentor",
    })
    void leadsEveryoneToTheirWork(String login, String secret, String work) {
        assertThat(where(signIn(login, secret))).isEqualTo("/");
        assertThat(where(get("/"))).isEqualTo(work);
    }

    @Test
    void formsOfPagesOpenedAtOnceCanAllBeSent() {
        signIn("uji.verifikator", "sandi-uji");
        HttpRequest page = HttpRequest.newBuilder(at("/tasks")).build();
        List<CompletableFuture<HttpResponse<String>>> pages = Stream.generate(
                        () -> client.sendAsync(page, BodyHandlers.ofString()))
                .limit(8)
                .toList();

        assertThat(pages)
                .extracting(answer -> unmasked(token(answer.join().body())))
                .containsOnly(unmasked(token(get("/tasks").body())));
    }

    @ParameterizedTest
    @CsvSource({"uji.verifikator, salah", "tidak.ada, sandi-uji", "'', ''", "x' or '1'='1, x", "081299990001, 000000"})
    void refusesUnknownAndWrongInTheSameWords(String login, String secret) {
        assertThat(where(signIn(login, secret))).isEqualTo("/sign-in?wrong");
        assertThat(get("/sign-in?wrong").body()).contains("Nama akun atau kata sandi tidak cocok.");
    }

    @Test
    void leadsAFormWithoutItsTokenBackToTheDoor() {
        assertThat(where(post("/sign-in", "login=uji.verifikator&secret=sandi-uji")))
                .isEqualTo("/sign-in?over");
        assertThat(where(post("/sign-out", ""))).isEqualTo("/sign-in?over");
        assertThat(get("/sign-in?over").body()).contains("Sesi Anda sudah berakhir.");
    }

    @Test
    void leavesOutWhatNoDatabaseKeeps() {
        assertThat(post("/sign-in", "login=a%00b&secret=x&_csrf=" + token()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void givesASessionOnlyToThoseWhoSignIn() {
        for (String path :
                new String[] {"/sign-in", "/sign-in?wrong", "/tasks?q=x", "/session", "/offline", "/error"}) {
            assertThat(session(get(path))).as(path).isEmpty();
        }
        assertThat(session(signIn("uji.verifikator", "salah"))).isEmpty();
        assertThat(session(post("/cases/x/steps/y", "a=b"))).isEmpty();
        assertThat(session(signIn("uji.verifikator", "sandi-uji"))).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void speaksIndonesianUnlessAskedForEnglish() {
        HttpRequest.Builder foreign = HttpRequest.newBuilder(at("/sign-in"))
                .header("Accept-Language", "en-US,fr")
                .GET();
        assertThat(send(foreign).body()).contains("<html lang=\"id\">");
        assertThat(get("/sign-in?lang=en").body()).contains("<html lang=\"en\">");
        assertThat(get("/sign-in").body()).contains("<html lang=\"en\">");
        assertThat(get("/sign-in?lang=fr").body()).contains("<html lang=\"en\">");
        assertThat(get("/sign-in?lang=id").body()).contains("<html lang=\"id\">");
        HttpRequest.Builder forged = HttpRequest.newBuilder(at("/sign-in"))
                .header("Cookie", "lang=fr")
                .GET();
        assertThat(send(HttpClient.newHttpClient(), forged).body()).contains("<html lang=\"id\">");
    }

    @Test
    void translatesThePageAsItWasAskedFor() {
        signIn("uji.verifikator", "sandi-uji");
        assertThat(get("/tasks?view=LATE&q=a%26b+c&lang=id").body())
                .contains("href=\"/tasks?view=LATE&amp;q=a%26b+c&amp;lang=en\"");
        assertThat(get("/tasks?lang=en").body()).contains("href=\"/tasks?lang=id\"");
    }

    @Test
    void tellsBrowsersWhatPagesMayDo() {
        var headers = get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void letsBrowsersKeepSheetsUnderTheNameOfTheirContent() {
        Matcher sheet = SHEET.matcher(get("/sign-in").body());
        assertThat(sheet.find()).isTrue();
        assertThat(get(sheet.group(1)).headers().firstValue("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void offersNoDemonstrationAccountsOutsideTheDemonstration() {
        assertThat(get("/sign-in").body()).doesNotContain("Akun contoh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/tasks", "/cases", "/mentor", "/registrations", "/notices", "/actuator/env", "/tidak-ada"})
    void keepsEverythingElseBehindTheDoor(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(where(answer)).isEqualTo(path.equals("/") ? "/sign-in" : "/sign-in?to=" + encode(path));
    }

    @Test
    void leavesOnlyTheHealthOpen() {
        assertThat(get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
        assertThat(get("/actuator/health/db").statusCode()).isEqualTo(302);
        signIn("uji.verifikator", "sandi-uji");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void signsEveryCallOfTheApi() {
        HttpResponse<String> refused = get("/api/v1/tasks");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("\"status\":401");
        String signature =
                Base64.getEncoder().encodeToString("uji.verifikator:sandi-uji".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> taken = send(HttpRequest.newBuilder(at("/api/v1/tidak-ada"))
                .header("Authorization", "Basic " + signature)
                .GET());
        assertThat(taken.statusCode()).isEqualTo(404);
        assertThat(taken.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tidak-ada, 404, Halaman atau kasus itu tidak ada",
        "PUT, /sign-in, 405, Permintaan itu tidak dapat dibaca"
    })
    void saysInTheLookOfThePagesWhatIsMissing(String method, String path, int status, String title) {
        signIn("uji.verifikator", "sandi-uji");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", token(get("/tasks").body()))
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>", "Kembali ke beranda");
    }

    @Test
    void forgetsWhoeverLeaves() {
        signIn("uji.verifikator", "sandi-uji");
        assertThat(get("/tasks").statusCode()).isEqualTo(200);
        String token = token(get("/tasks").body());
        assertThat(where(post("/sign-out", "_csrf=" + token))).isEqualTo("/sign-in?bye");
        assertThat(where(get("/tasks"))).isEqualTo("/sign-in?to=%2Ftasks");
    }

    @Test
    void leadsBackToWhereOneWantedToGo() {
        String door = where(get("/cases?q=a%26b&page=2"));
        assertThat(get(door).body()).contains("name=\"to\" value=\"/cases?q=a%26b&amp;page=2\"");
        assertThat(where(signIn("uji.verifikator", "salah", "/cases?q=a%26b")))
                .isEqualTo("/sign-in?wrong&to=%2Fcases%3Fq%3Da%2526b");
        assertThat(get("/sign-in?wrong").body()).contains("value=\"uji.verifikator\"");
        assertThat(where(signIn("uji.verifikator", "sandi-uji", "/cases?q=a%26b")))
                .isEqualTo("/cases?q=a%26b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//contoh.id/",
                "/\\contoh.id",
                "https://contoh.id/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/sign-out",
                "\\\\contoh.id",
                "/\t/contoh.id"
            })
    void leadsNobodyOutOfTheProgram(String foreign) {
        assertThat(get("/sign-in?to=" + encode(foreign)).body()).doesNotContain("name=\"to\"");
        assertThat(where(signIn("uji.verifikator", "sandi-uji", foreign))).isEqualTo("/");
    }

    private HttpResponse<String> signIn(String login, String secret) {
        return post("/sign-in", "login=" + encode(login) + "&secret=" + encode(secret) + "&_csrf=" + token());
    }

    private HttpResponse<String> signIn(String login, String secret, String to) {
        return post(
                "/sign-in",
                "login=" + encode(login) + "&secret=" + encode(secret) + "&to=" + encode(to) + "&_csrf=" + token());
    }

    /** Each page masks the session's token with octets of its own. */
    private static String unmasked(String token) {
        byte[] both = Base64.getUrlDecoder().decode(token);
        byte[] plain = new byte[both.length / 2];
        for (int at = 0; at < plain.length; at++) {
            plain[at] = (byte) (both[at] ^ both[plain.length + at]);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    private String token() {
        return token(get("/sign-in").body());
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return encode(token.group(1));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElse("");
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
