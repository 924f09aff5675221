package id.pendamping.contract;

import id.pendamping.shared.Duty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The headers around every event: CloudEvents 1.0 over Kafka in binary mode. */
final class Envelope {

    static final String TYPE = "ce_type";
    static final String SCHEMA = "ce_dataschema";

    private static final String TEXT = "string";

    private Envelope() {}

    static Map<String, Object> schema() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", with(text("Version of CloudEvents"), "const", "1.0"));
        headers.put(
                "ce_id",
                with(text("Id of the journal entry (UUIDv7); the same in every repetition"), "format", "uuid"));
        headers.put(
                "ce_source",
                with(
                        with(text("Whose story this is; sequences count per source"), "format", "uri-reference"),
                        "pattern",
                        "^/pendamping/(case|mentor|decree|phase)s/[^/]+$"));
        headers.put(TYPE, with(text("Kind and version of the event"), "pattern", "^id\\.pendamping\\..+\\.v[0-9]+$"));
        headers.put("ce_subject", text("Number by which people know the case; the id of other subjects"));
        headers.put("ce_time", with(text("When it happened, by the program's clock"), "format", "date-time"));
        headers.put(
                "ce_sequence", with(text("Counts from 0000000001 per source, without gaps"), "pattern", "^[0-9]{10}$"));
        headers.put("ce_partitionkey", text("The same as the record's key"));
        headers.put(SCHEMA, with(text("Names the schema of the data"), "format", "uri"));
        headers.put(
                "ce_duty",
                with(
                        text("On which duty it was done; never by whom"),
                        "enum",
                        Stream.of(Duty.values()).map(Duty::name).toList()));
        headers.put("ce_traceparent", text("W3C trace context of the deed, where tracing is on"));
        headers.put("content-type", with(text("Media type of the data"), "const", "application/json"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", headers);
        schema.put(
                "required",
                headers.keySet().stream()
                        .filter(header -> !header.equals("ce_traceparent"))
                        .toList());
        schema.put("additionalProperties", true);
        return schema;
    }

    /** Narrowed to one kind of event. */
    static Map<String, Object> schema(String type, String schema) {
        Map<String, Object> only = new LinkedHashMap<>();
        only.put(TYPE, Map.of("type", TEXT, "const", type));
        only.put(SCHEMA, Map.of("type", TEXT, "const", schema));
        Map<String, Object> narrowed = new LinkedHashMap<>();
        narrowed.put("type", "object");
        narrowed.put("allOf", List.of(Map.of("$ref", "#/components/schemas/envelope"), Map.of("properties", only)));
        return narrowed;
    }

    static Map<String, Object> example(String kind, String type, String schema, String duty) {
        boolean ofCase = kind.equals("case");
        String subject = ofCase ? "3f1c7a52-8d0e-4b6a-9c55-2f7d1e90a4b3" : "9b2e4d18-6a7f-4c3d-8e21-5d0f6c7a1b94";
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "018bd0a4-3c00-7d4e-9a6b-0c2f4e8d1a57");
        headers.put("ce_source", "/pendamping/" + kind + "s/" + subject);
        headers.put(TYPE, type);
        headers.put("ce_subject", ofCase ? "TKM-2023-3509-00017" : subject);
        headers.put("ce_time", "2023-11-15T03:20:11.402117Z");
        headers.put("ce_sequence", "0000000007");
        headers.put("ce_partitionkey", subject);
        headers.put(SCHEMA, schema);
        headers.put("ce_duty", duty);
        headers.put("content-type", "application/json");
        return headers;
    }

    private static Map<String, Object> text(String meaning) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", TEXT);
        text.put("description", meaning);
        return text;
    }

    private static Map<String, Object> with(Map<String, Object> schema, String keyword, Object value) {
        schema.put(keyword, value);
        return schema;
    }
}
