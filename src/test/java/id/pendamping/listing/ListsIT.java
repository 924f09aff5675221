package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Cast;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.sample.Samples;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long lists answer whatever place in them is asked for, and lead from their beginning to their end. */
@PendampingTest
class ListsIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern TASK = Pattern.compile("\"id\":(\\d+)");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    ProgramClock clock;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void register() {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
        Act act = Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant());
        Samples.groups(140, 2023, 3, Cast.REGENCIES, 5).forEach(group -> registerGroup.handle(group, act));
    }

    @AfterEach
    void letTheClockGo() {
        clock.followTheMachine();
    }

    @Test
    void machinesReadTheirTasksPartByPart() {
        List<String> whole = tasks(ask("/api/v1/tasks?size=200"));
        assertThat(whole).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();

        List<String> parts = new ArrayList<>();
        Optional<String> next = Optional.of("/api/v1/tasks?size=2");
        while (next.isPresent()) {
            HttpResponse<String> part = ask(next.get());
            assertThat(tasks(part)).hasSizeBetween(1, 2);
            parts.addAll(tasks(part));
            next = next(part);
        }
        assertThat(parts).isEqualTo(whole);

        assertThat(tasks(ask("/api/v1/tasks?size=2&page=2"))).isEqualTo(whole.subList(2, 4));
        assertThat(tasks(ask("/api/v1/tasks?page=2147483647"))).isEmpty();
        for (String strange :
                List.of("x", "%20", "MjAyMw", Cursor.at("2023-02-31", 1).toString())) {
            HttpResponse<String> refused = ask("/api/v1/tasks?after=" + strange);
            assertThat(refused.statusCode()).as(strange).isEqualTo(400);
            assertThat(refused.body()).contains("urn:pendamping:problem:cursor");
        }
    }

    private HttpResponse<String> ask(String path) {
        String credentials = cast.holding(Duty.VERIFIER).login() + ':' + Cast.SECRET;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tasks(HttpResponse<String> part) {
        assertThat(part.statusCode()).isEqualTo(200);
        return TASK.matcher(part.body()).results().map(task -> task.group(1)).toList();
    }

    private static Optional<String> next(HttpResponse<String> part) {
        return part.headers()
                .firstValue("link")
                .map(link ->
                        NEXT.matcher(link).results().findFirst().orElseThrow().group(1));
    }
}
