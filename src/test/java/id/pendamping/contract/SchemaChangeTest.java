package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangeTest {

    private static final String BEFORE = """
            {"title": "Paid", "type": "object", "additionalProperties": true, "required": ["amount", "verdict"],
             "properties": {
               "amount": {"description": "How much", "type": "integer", "minimum": 0, "x-unit": "rupiah"},
               "verdict": {"type": "string", "enum": ["YES", "NO"]},
               "paidOn": {"type": "string", "format": "date"}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"Paid\" | \"title\": \"Paid out\"",
                "\"How much\" | \"How much it was\"",
                "[\"YES\", \"NO\"] | [\"YES\", \"NO\", \"LATER\"]",
                "\"paidOn\": { | \"note\": {\"type\": \"string\"}, \"paidOn\": {",
            })
    void lettingReadersBeIsCompatible(String was, String is) {
        assertThat(SchemaChange.incompatible(Json.object(BEFORE), Json.object(changed(was, is))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ", \"paidOn\": {\"type\": \"string\", \"format\": \"date\"} | `` | paidOn is gone",
                "\"integer\" | \"string\" | amount: type was integer and is string",
                "\"minimum\": 0 | \"minimum\": 1 | amount: minimum",
                "\"rupiah\" | \"dollars\" | amount: x-unit",
                "\"format\": \"date\" | \"format\": \"date-time\" | paidOn: format",
                "[\"YES\", \"NO\"] | [\"YES\"] | verdict no longer knows [NO]",
                "\"enum\": [\"YES\", \"NO\"] | \"minLength\": 1 | verdict: enum",
                "[\"amount\", \"verdict\"] | [\"amount\"] | verdict may be missing now",
                "[\"amount\", \"verdict\"] | [\"amount\", \"paidOn\", \"verdict\"] | paidOn may not be missing any more",
                "\"paidOn\": { | \"amount2\": {\"type\": \"integer\"}, \"paidOn\": { | `` ",
                "\"additionalProperties\": true | \"additionalProperties\": false | additionalProperties",
            })
    void breakingAReaderIsNot(String was, String is, String fault) {
        String now = changed(was, is);
        if (fault.isBlank()) {
            now = now.replace("[\"amount\", \"verdict\"]", "[\"amount\", \"amount2\", \"verdict\"]");
        }
        assertThat(String.join("; ", SchemaChange.incompatible(Json.object(BEFORE), Json.object(now))))
                .isNotEmpty()
                .contains(fault.isBlank() ? "amount2 is new and required" : fault);
    }

    @Test
    void onlyWordsLeaveTheFingerprintAsItIs() {
        String fingerprint = SchemaChange.fingerprint(Json.object(BEFORE));

        assertThat(SchemaChange.fingerprint(Json.object(changed("How much", "How much it was"))))
                .isEqualTo(fingerprint);
        assertThat(SchemaChange.fingerprint(Json.object(changed("[\"YES\", \"NO\"]", "[\"YES\", \"NO\", \"LATER\"]"))))
                .isNotEqualTo(fingerprint);
    }

    private static String changed(String was, String is) {
        String before = BEFORE.replaceAll("\\s+", " ").replace("\": {\"", "\": {\"");
        assertThat(before).contains(was);
        return before.replace(was, is == null ? "" : is);
    }
}
