package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no page sends: each is answered with what is wrong with it, and none with 500. */
@PendampingTest
class RoughRequestsIT {

    private static final String REVIEWER = "ratna.penelaah:pendamping";

    private static final String TUTI = "tuti.pendaftar";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "7", "{", "{\"a\":null}", "\u0000", "{\"date\":[]}"})
    void readsBodiesOfEveryKind(String body) {
        String number = scenario.number(scenario.caseAt("review-report"));
        HttpResponse<String> answer = send(step(number, "review-report", "application/json")
                .header("Idempotency-Key", "k-1")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void asksForAKey(String key) {
        assertKeyRefused(key);
    }

    /** The server ends such a request before the program sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"k\u0000", "\u0000", "k\u0001x"})
    void aHeaderWithASignThatMayNotBeThereIsAProblemToPrograms(String key) throws IOException {
        String answer = raw("POST /api/v1/mentors HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: " + key
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400")
                .doesNotContain("<html");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertKeyRefused("k".repeat(300));
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, /api/v1/registrations",
        "multipart/form-data; boundary=, /api/v1/registrations",
        "multipart/form-data; boundary=x, /api/v1/registrations",
        "text/html, /api/v1/registrations",
        "nonsense, /api/v1/registrations",
    })
    void readsFilesOfEveryKind(String type, String path) {
        HttpResponse<String> answer =
                send(signed(path).header("Content-Type", type).POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isBetween(400, 422);
    }

    @Test
    void saysThatAFileIsTheBodyAndNoForm() {
        HttpResponse<String> answer = send(as("tuti.pendaftar:pendamping", "/api/v1/registrations")
                .header("Idempotency-Key", "form")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                                + "kelompok\r\n--x--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("--data-binary");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesCommandsThatNobodyWrites(boolean saysHowLong) {
        byte[] endless = " ".repeat(LongCommands.LONGEST + 10).getBytes(StandardCharsets.US_ASCII);
        var body = saysHowLong
                ? BodyPublishers.ofByteArray(endless)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless));
        String number = scenario.number(scenario.caseAt("review-report"));
        HttpResponse<String> answer = send(step(number, "review-report", "application/json")
                .header("Idempotency-Key", "long")
                .POST(body));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void readsFormsThatAreNoForms() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/sign-in"))
                .header("Content-Type", "multipart/form-data")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Permintaan", "</html>").doesNotContain("HTTP Status");
    }

    @Test
    void saysThatAFileOfAFormIsTooLarge() {
        HttpResponse<String> answer =
                scenario.person(TUTI).upload("/registrations", "g.csv", new byte[49 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Kiriman terlalu besar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b:x", "\u0000:\u0000", ":", "nobody", "\u00e9\ud83d\ude00:x", "x:a\u0000"})
    void refusesNamesThatNoDatabaseKeeps(String signature) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/v1/cases"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(signature.getBytes(StandardCharsets.UTF_8)))
                .GET());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer x", "Basic =", ""})
    void refusesSignaturesThatAreNone(String header) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/v1/cases"))
                .header("Authorization", header)
                .GET());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/%65rror"})
    void doesNotFailWhereFailuresAreTold(String path) {
        assertThat(send(HttpRequest.newBuilder(at(path)).GET()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nlogin=a",
                "POST /api/v1/registrations HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: slow\r\nContent-Length: 100000\r\nAuthorization: Basic bm9ib2R5Ong=\r\n\r\n{"
            })
    void slowStrangersHoldUpNobody(String begun) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                slow.add(socket);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertThat(send(HttpRequest.newBuilder(at("/sign-in"))
                                    .timeout(Duration.ofSeconds(8))
                                    .GET())
                            .statusCode())
                    .isIn(200, 429);
            assertThat(send(signed("/api/v1/tasks")
                                    .timeout(Duration.ofSeconds(8))
                                    .GET())
                            .statusCode())
                    .isIn(200, 429);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A byte a second, from as many addresses as there are shares: the slowest give way, to whomever it is. */
    @Test
    void slowStrangersCloseTheDoorForNobody() throws Exception {
        String form = "login=nobody&password=wrong";
        String begun = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
        List<Socket> slow = new ArrayList<>();
        ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(asked(1 + i % 4, begun.formatted(1_000) + "login=a"));
            }
            drops.scheduleAtFixedRate(() -> slow.forEach(RoughRequestsIT::drip), 1, 1, TimeUnit.SECONDS);
            for (int from : new int[] {5, 1}) {
                await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                    try (Socket person = asked(from, begun.formatted(form.length()) + form)) {
                        assertThat(firstLine(person)).startsWith("HTTP/1.1 ").doesNotContain(" 429 ");
                    }
                });
            }
            for (Socket socket : slow) {
                socket.setSoTimeout(30_000);
                assertThat(firstLine(socket)).containsPattern(" (429|408) ");
            }
        } finally {
            drops.shutdownNow();
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void programsHearInAProblemThatNothingCameAnyMore() throws Exception {
        String signed = Base64.getEncoder().encodeToString((TUTI + ":pendamping").getBytes(StandardCharsets.UTF_8));
        try (Socket socket = asked(
                6,
                "POST /api/v1/registrations HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: slow\r\nContent-Type: "
                        + "text/csv\r\nContent-Length: 100000\r\nAuthorization: Basic " + signed + "\r\n\r\nhalf")) {
            socket.setSoTimeout(30_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "urn:pendamping:problem:too-slow");
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException e) {
            // it has been answered
        }
    }

    private Socket asked(int from, String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0." + from), 0);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases?cursor=x",
                "/api/v1/cases?size=2147483648",
                "/api/v1/cases?page=2147483647",
                "/api/v1/cases?page=9223372036854775807",
                "/api/v1/cases?after=%00",
                "/api/v1/cases/%00",
                "/api/v1/cases/x'%22",
                "/api/v1/cases/%F0%9F%98%80"
            })
    void readsAddressesOfEveryKind(String address) {
        assertThat(send(signed(address).GET()).statusCode()).isBetween(200, 422);
    }

    private void assertKeyRefused(String key) {
        String number = scenario.number(scenario.caseAt("review-report"));
        HttpResponse<String> answer = send(step(number, "review-report", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("Idempotency-Key");
    }

    private HttpRequest.Builder step(String number, String step, String type) {
        return signed("/api/v1/cases/" + number + "/steps/" + step).header("Content-Type", type);
    }

    private HttpRequest.Builder signed(String path) {
        return as(REVIEWER, path);
    }

    private HttpRequest.Builder as(String who, String path) {
        return HttpRequest.newBuilder(at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
