package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long lists answer whatever place in them is asked for, and lead from their beginning to their end. */
@PendampingTest
class ListsIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern TASK = Pattern.compile("\"id\":(\\d+)");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private String number = "";
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void register() {
        InventedGroups.next(25).forEach(scenario::group);
        number = jdbc.sql("select number from work_item where step = 'verify-administration' limit 1")
                .query(String.class)
                .single();
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

    @Test
    void aPageLeadsToTheOthersWithEverythingElseThatWasAskedFor() {
        Person verifier = scenario.person(cast.holding(Duty.VERIFIER));
        String first =
                verifier.get("/tasks?step=verify-administration&q=TKM-2023").body();
        assertThat(first).doesNotContain("rel=\"prev\"");
        String second = link(first, "next");
        assertThat(second).startsWith("/tasks?step=verify-administration&q=TKM-2023&page=2");
        String back = link(verifier.get(second).body(), "prev");
        assertThat(back).startsWith("/tasks?step=verify-administration&q=TKM-2023&page=1");
        assertThat(link(verifier.get("/cases?q=TKM").body(), "next")).isEqualTo("/cases?q=TKM&page=2");
    }

    @Test
    void aGroupIsFoundHoweverItsNameOrNumberWasTyped() {
        String name = jdbc.sql("select name from work_item where number = :number limit 1")
                .param("number", number)
                .query(String.class)
                .single();
        Person verifier = scenario.person(cast.holding(Duty.VERIFIER));
        List<String> spellings = List.of(
                name.replace(" ", "  "),
                name.replace(' ', '\u00a0'),
                name.replace(' ', '\t'),
                wide(name),
                number.replace('-', '\u2011'),
                wide(number),
                number.replace('-', '\u2212'),
                number.replaceFirst("TKM-\\d+-", ""),
                number.replace('-', ' '));
        for (String typed : spellings) {
            String query = "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            for (String list : List.of("/cases?", "/tasks?", "/search?", "/api/v1/cases?", "/api/v1/search?")) {
                String found = list.startsWith("/api")
                        ? ask(list + query).body()
                        : verifier.get(list + query).body();
                assertThat(found).as("%s%s", list, typed).contains(number);
            }
        }
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(letter -> Character.toString(letter > ' ' ? letter + 0xfee0 : letter))
                .collect(Collectors.joining());
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    /** Every list of the pages with somebody who reads it. */
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(Duty.ADMINISTRATOR, "/accounts"),
                Arguments.of(Duty.VERIFIER, "/tasks"),
                Arguments.of(Duty.VERIFIER, "/cases"),
                Arguments.of(Duty.VERIFIER, "/cases/%s/evidence"),
                Arguments.of(Duty.AUDITOR, "/search?q=TKM-2023"),
                Arguments.of(Duty.MONITOR, "/findings"),
                Arguments.of(Duty.MENTOR, "/findings"),
                Arguments.of(Duty.MONITOR, "/figures"),
                Arguments.of(Duty.MONITOR, "/figures/cases"),
                Arguments.of(Duty.MONITOR, "/reports/overdue"),
                Arguments.of(Duty.MONITOR, "/reports/year-end"),
                Arguments.of(Duty.MENTOR_COORDINATOR, "/mentors"),
                Arguments.of(Duty.ADMINISTRATOR, "/dead-letters"),
                Arguments.of(Duty.ADMINISTRATOR, "/repairs"),
                Arguments.of(Duty.VERIFIER, "/notices"),
                Arguments.of(Duty.MENTOR, "/notices"),
                Arguments.of(Duty.ADMINISTRATOR, "/notices/deliveries"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anyNumberOfAPageIsAnswered(Duty duty, String list) {
        String path = list.formatted(number);
        String secret = duty == Duty.MENTOR ? Cast.PIN : Cast.SECRET;
        Person reader = new Person(port, cast.holding(duty).login(), secret);
        String first = reader.get(path).body();
        for (String page : List.of("-1", "0", "2147483647", "2147483648", "-2147483649", "9223372036854775807")) {
            HttpResponse<String> shown = reader.get(path + (path.contains("?") ? '&' : '?') + "page=" + page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body().contains("class=\"ledger\""))
                    .as("rows on page %s", page)
                    .isEqualTo(first.contains("class=\"ledger\""));
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
