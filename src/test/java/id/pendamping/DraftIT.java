package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a mentor types is kept value by value, for those who may do the step, until it is handed in. */
@PendampingTest
class DraftIT {

    private static final int CROWD = 20;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseId caseId;
    private String number;
    private String path;
    private Person mentor;

    @BeforeEach
    void waitForAReport() {
        caseId = scenario.caseAt("compile-report");
        number = scenario.number(caseId);
        path = "/cases/" + number + "/steps/compile-report";
        mentor = new Person(port, players.whoDoes(workItems.of(caseId).get(0)).login(), Cast.PIN);
    }

    @Test
    void theSameChangeTwentyTimesAtOnceIsTakenOnce() throws Exception {
        String change = change("closing", "Semua alat dipakai", 0);
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        Callable<String> sending = () -> save(change).body();
        List<String> answers = crowd.invokeAll(java.util.Collections.nCopies(CROWD, sending)).stream()
                .map(DraftIT::get)
                .distinct()
                .toList();
        crowd.shutdown();

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).contains("\"kind\":\"SAVED\"", "\"revision\":1");
        assertThat(mentor.get(path + "/draft").body()).contains("\"revision\":1,");
        save(change("closing", "Diubah", 1));
        assertThat(save(change).body()).as("still the same answer").isEqualTo(answers.get(0));
        assertThat(mentor.get(path).body()).contains(">Diubah</textarea>");
    }

    @Test
    void whoeverDidNotSeeTheLatestValueIsShownItAndNothingIsLost() {
        save(change("results", "Dari telepon pertama", 0));

        assertThat(save(change("results", "Dari telepon kedua", 0)).body())
                .contains("\"kind\":\"CONFLICT\"", "\"value\":\"Dari telepon pertama\"", "\"revision\":1");
        assertThat(save(change("results", "Dari telepon pertama", 0)).body())
                .as("no conflict about nothing")
                .contains("\"kind\":\"SAVED\"");
        assertThat(save(change("results", "Dari telepon kedua", 1)).body())
                .as("chosen after both were seen")
                .contains("\"kind\":\"SAVED\"", "\"revision\":2");
    }

    @Test
    void nobodyElseLearnsOfADraft() {
        save(change("results", "Rahasia", 0));
        Person other = Stream.of("081200000001", "081200000002", "081200000003")
                .map(login -> new Person(port, login, Cast.PIN))
                .filter(person -> person.get(path).statusCode() == 404)
                .findFirst()
                .orElseThrow();

        for (Person person : List.of(other, new Person(port, "ratna.penelaah", Cast.SECRET))) {
            assertThat(person.get(path + "/draft").statusCode()).isEqualTo(404);
            assertThat(person.patch(path + "/draft", change("results", "x", 1)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(mentor.patch(path + "/draft", change("results", "x", 1), "made-up")
                        .statusCode())
                .isEqualTo(403);
        assertThat(mentor.get(path.replace("compile-report", "attest-report") + "/draft")
                        .statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("select sealed from draft_value where subject_id = :caseId::text")
                        .param("caseId", caseId.value())
                        .query(byte[].class)
                        .list())
                .hasSize(1)
                .allSatisfy(value ->
                        assertThat(new String(value, StandardCharsets.UTF_8)).doesNotContain("Rahasia"));
    }

    @Test
    void onlyPlacesOfTheFormAreKept() {
        for (String body : List.of("[]", "[null]", "[{\"name\":\"closing\"}]", "nonsense")) {
            assertThat(save(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(save(change("lines[aa].vendor", "${7*7} <b>", 0)).statusCode())
                .isEqualTo(200);
        assertThat(mentor.get(path).body()).contains("value=\"${7*7} &lt;b&gt;\"");
    }

    @Test
    void whatCannotBeTakenIsToldByItselfAndHoldsUpNothing() {
        String body = save("["
                        + Stream.of(
                                        change("results", "baik", 0),
                                        change("introduction", "x".repeat(10_001), 0),
                                        change("password", "x", 0),
                                        change("lines[a.b].vendor", "x", 0),
                                        change("closing", "a\\u0000b", 0),
                                        change("plan", "Warung", 0))
                                .map(one -> one.substring(1, one.length() - 1))
                                .collect(Collectors.joining(","))
                        + "]")
                .body();

        assertThat(body.replaceAll("\"(key|revision|value)\":[^,}]*,?", ""))
                .contains("\"name\":\"results\",\"kind\":\"SAVED\"")
                .contains("\"name\":\"introduction\",\"kind\":\"TOO_LONG\"")
                .contains("\"name\":\"plan\",\"kind\":\"SAVED\"")
                .contains("\"name\":\"password\",\"kind\":\"REFUSED\"")
                .contains("\"name\":\"lines[a.b].vendor\",\"kind\":\"REFUSED\"")
                .contains("\"name\":\"closing\",\"kind\":\"SAVED\"");
        assertThat(mentor.get(path).body()).contains("Warung", "baik");
    }

    @Test
    void whatIsHandedInIsNoLongerADraft() {
        save(change("results", "Belum selesai", 0));
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));

        Map<String, String> answers = playbook.answers(caseId, "compile-report", Manner.PLAIN, true);
        assertThat(mentor.submit(number, "compile-report", answers).statusCode())
                .isEqualTo(302);

        assertThat(save(change("results", "Terlambat", 1)).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from draft_value where subject_id = :caseId::text")
                        .param("caseId", caseId.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPageWithoutScriptKeepsTheWholeFormAndSeesWhatOthersChanged() {
        String row = UUID.randomUUID().toString();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_seen", "0");
        form.put("_save", "true");
        form.put("lines[0]._row", row);
        form.put("results", "Baik");
        form.put("lines[0].vendor", "Toko Maju");
        assertThat(mentor.submit(number, "compile-report", form).body()).contains("Draf tersimpan");
        assertThat(mentor.get(path).body()).contains("value=\"Toko Maju\"", "value=\"" + row + '"');

        save(change("results", "Dari perangkat lain", 2));
        String seen = mentor.submit(number, "compile-report", Map.of("_seen", "3", "_save", "true", "results", "Baru"))
                .body();
        assertThat(seen).contains("menjadi: Dari perangkat lain").contains(">Baru</textarea>");
        assertThat(mentor.get(path).body()).doesNotContain("Toko Maju").contains(">Dari perangkat lain</textarea>");
    }

    /** A row that came up on the page itself, whose phone had no room to keep that it went again. */
    @Test
    void aRowThatWasTakenOutGoesWhateverThePageHadSeenOfIt() {
        String row = UUID.randomUUID().toString();
        save(change("lines[" + row + "].vendor", "Toko Maju", 0));
        save(change("lines[bb].vendor", "Dari perangkat lain", 0));
        mentor.submit(
                number,
                "compile-report",
                Map.of(
                        "_seen",
                        "0",
                        "_save",
                        "true",
                        "_gone",
                        "lines[" + row + "],nonsense[1],results",
                        "results",
                        "x"));
        assertThat(mentor.get(path).body())
                .doesNotContain("Toko Maju")
                .contains("Dari perangkat lain")
                .contains("name=\"_gone\" value=\"\"");
    }

    @Test
    void whatThePageItselfHasSentIsNobodyElses() {
        save(change("results", "Mula-mula", 0));
        save(change("introduction", "Dari perangkat lain", 0));
        Map<String, String> form = Map.of(
                "_seen", "0", "_save", "true", "_own", "results:1", "results", "Lebih baik", "introduction", "Lain");
        assertThat(mentor.submit(number, "compile-report", form).body())
                .contains("menjadi: Dari perangkat lain")
                .doesNotContain("menjadi: Mula-mula");
        assertThat(mentor.get(path).body()).contains(">Lebih baik</textarea>", ">Dari perangkat lain</textarea>");
        for (String odd : new String[] {"x", "results:", ":"}) {
            assertThat(mentor.submit(number, "compile-report", Map.of("_own", odd, "_save", "true"))
                            .statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    @Test
    void aPageThatIsShownOnceMoreStillSaysWhichRowsWereTakenOut() {
        Map<String, String> form = Map.of(
                "_seen",
                "0",
                "lines[0]._row",
                "aa",
                "lines[1]._row",
                "bb",
                "_gone",
                "lines[cc]",
                "_remove",
                "lines[0]");
        assertThat(mentor.submit(number, "compile-report", form).body())
                .contains("name=\"_gone\" value=\"lines[cc],lines[aa]\"", "value=\"bb\"");
    }

    /** As a form that is shown once more after its session had ended. */
    @ParameterizedTest
    @CsvSource({"_edit, true", "_add, lines"})
    void aFormThatIsShownOnceMoreKnowsNoMoreThanItDidBefore(String button, String value) {
        save(change("introduction", "Mula-mula", 0));
        Map<String, String> form =
                new HashMap<>(Map.of("_seen", "1", "introduction", "Mula-mula", "results", "Ditulis di sini"));
        save(change("introduction", "Dari perangkat lain", 1));

        form.put(button, value);
        String shown = mentor.submit(number, "compile-report", form).body();
        assertThat(shown).contains("name=\"_seen\" value=\"1\"").contains("&quot;introduction&quot;:1");
        assertThat(shown).as("script keeps what is on no phone").contains("data-unsaved=\"true\"");
        form.remove(button);
        form.put("_save", "true");

        assertThat(mentor.submit(number, "compile-report", form).body()).contains("Ditulis di sini");
        assertThat(mentor.get(path).body())
                .contains(">Dari perangkat lain</textarea>", ">Ditulis di sini</textarea>")
                .doesNotContain("Mula-mula");
    }

    private HttpResponse<String> save(String json) {
        return mentor.patch(path + "/draft", json);
    }

    private static String change(String name, String value, long base) {
        return "[{\"name\":\"%s\",\"value\":\"%s\",\"base\":%d,\"key\":\"%s\"}]"
                .formatted(name, value, base, UUID.randomUUID());
    }

    private static String get(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
