package id.pendamping.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.journal.FactData;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { \"b\" : 1 , \"a\" : [ ] } ",
                "{\"amount\": -20000000, \"late\": false, \"notes\": [\"a \\\"b\\\"\", \"c\\\\d\\té\", \"\\u001b\\u0000\"], \"none\": null}",
                "{\"b\": {\"d\": 1, \"c\": [[1, 2], {\"z\": true, \"y\": \"}\"}]}, \"a\": \"{[,:\"}",
                "{\"ab\": 1, \"a\": 2, \"aa\": 3, \"B\": 4, \"a-b\": 5}",
                "{\"words\": \"Bukti 4 — “tidak” 🧾 terbaca\\n\"}"
            })
    void isTheSameAsOfTheData(String json) {
        assertThat(canonical(json)).isEqualTo(FactData.toJson(FactData.fromJson(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{\"a\":1} x",
                "[1,]",
                "\"a",
                "{a:1}",
                "{\"a\":[1}",
                "{\"a\":[#]}",
                "{\"a\":{#}}",
                "{\"a\":\"\\u00\"}"
            })
    void refusesWhatIsNone(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(JsonCursor.Malformed.class);
    }

    @Test
    void writesEscapesInCapitals() {
        assertThat(canonical("{\"b\\u00e9\": \"\\\\u00e9\", \"a\": \"\\u00ff\\n\"}"))
                .isEqualTo("{\"a\":\"\\u00FF\\n\",\"b\\u00E9\":\"\\\\u00e9\"}");
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> canonical(deep)).isInstanceOf(JsonCursor.Malformed.class);
    }

    private static String canonical(String json) {
        byte[] octets = json.getBytes(StandardCharsets.UTF_8);
        Octets out = new Octets();
        CanonicalJson.write(octets, 0, octets.length, out);
        return out.toString();
    }
}
