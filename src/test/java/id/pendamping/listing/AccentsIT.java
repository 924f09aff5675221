package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names are found with and without the accents of their letters. */
@PendampingTest
class AccentsIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scenario scenario;

    @ParameterizedTest
    @CsvSource({
        "José Jaya, jose",
        "José Jaya, JOSE\u0301 jaya",
        "Jose Jaya, josé",
        "Kédiri Ángel, diri ang",
        "Jose Jaya, é",
        "Ångström, an"
    })
    void bothWays(String name, String typed) {
        assertThat(finds(name, typed)).isEqualTo(!typed.equals("é"));
    }

    @Test
    void groupsAreFoundOnThePageOfTheSearch() {
        CaseId caseId = scenario.group();
        String number = scenario.number(caseId);
        String before = name(caseId, "Anyaman Kédiri Ángel");
        for (String typed : List.of("kediri", "Kédiri", "angel anyaman", "KE\u0301DIRI")) {
            assertThat(scenario.person("nia.pemeriksa")
                            .get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                            .body())
                    .as(typed)
                    .contains(number);
        }
        name(caseId, before);
    }

    private String name(CaseId caseId, String name) {
        String before = jdbc.sql("select name from aid_group where id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .single();
        jdbc.sql("update aid_group set name = :name where id = :case")
                .param("name", name)
                .param("case", caseId.value())
                .update();
        return before;
    }

    private boolean finds(String name, String typed) {
        SoughtWords sought = SoughtWords.of(typed).orElseThrow();
        return jdbc.sql("select " + sought.condition("'TKM-2023-3509-00001'", ":name"))
                .param("name", name)
                .param("words", sought.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void theDatabaseKnowsTheSameLetters() {
        List<String> letters = IntStream.concat(IntStream.range(0x20, 0x300), IntStream.range(0x1e00, 0x1f00))
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(letter -> !letter.equals("\u1e9e"))
                .toList();
        List<String> plain = jdbc.sql(
                        "select plain_letters(letter) from unnest(:letters) with ordinality as one(letter, place)"
                                + " order by place")
                .param("letters", letters.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(plain).hasSameSizeAs(letters).contains("e");
        for (int i = 0; i < letters.size(); i++) {
            String kept = SoughtWords.of(letters.get(i)).orElseThrow().text();
            if (kept.length() == 1 && NormalForm.sought(letters.get(i)).equals(letters.get(i))) {
                assertThat(plain.get(i)).as(letters.get(i)).isEqualTo(kept);
            }
        }
    }
}
