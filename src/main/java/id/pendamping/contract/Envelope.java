package id.pendamping.contract;

import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The headers around every event: CloudEvents 1.0 over Kafka in binary mode. */
final class Envelope {

    static final String TYPE = "ce_type";
    private static final String PATTERN = "pattern";
    private static final String SHA_256 = "^[0-9a-f]{64}$";
    private static final String SCHEMA = "ce_dataschema";
    private static final String TRACE = "ce_traceparent";
    private static final String HASH = "ce_entryhash";
    private static final String PREVIOUS_HASH = "ce_previoushash";
    private static final Set<String> OPTIONAL = Set.of(TRACE, HASH, PREVIOUS_HASH);
    private static final String CASE = "3f1c7a52-8d0e-4b6a-9c55-2f7d1e90a4b3";
    private static final String OTHER = "9b2e4d18-6a7f-4c3d-8e21-5d0f6c7a1b94";

    private Envelope() {}

    static Map<String, Object> schema() {
        Map<String, Object> headers = Tree.of(
                "ce_specversion",
                text("Version of CloudEvents", "const", "1.0"),
                "ce_id",
                text("Id of the journal entry (UUIDv7); the same in every repetition", "format", "uuid"),
                "ce_source",
                text(
                        "Whose story this is; sequences count per source",
                        PATTERN,
                        "^/pendamping/(case|mentor|decree|phase|programme)s/[^/]+$"),
                TYPE,
                text("Kind and version of the event", PATTERN, "^id\\.pendamping\\.[a-z]+\\.[a-z0-9-]+\\.v[0-9]+$"),
                "ce_subject",
                text("Number by which people know the case; the id of other subjects", "minLength", 1),
                "ce_time",
                text("When it happened, by the program's clock", "format", "date-time"),
                "ce_sequence",
                text("Counts from 0000000001 per source, without gaps", PATTERN, "^[0-9]{10}$"),
                "ce_partitionkey",
                text("The same as the record's key", "minLength", 1),
                SCHEMA,
                text("Names the schema of the data", "format", "uri"),
                "ce_duty",
                text("On which duty it was done; never by whom", "enum", duties()),
                TRACE,
                text(
                        "W3C trace context of the request or message that led to it; absent when a timer did",
                        PATTERN,
                        "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$"),
                HASH,
                text(
                        "SHA-256 of the whole entry, with what does not leave; absent on events from before it left",
                        PATTERN,
                        SHA_256),
                PREVIOUS_HASH,
                text("The hash of the entry before in the same source; 64 zeros on the first", PATTERN, SHA_256),
                "content-type",
                text("Media type of the data", "const", "application/json"));
        return Tree.of(
                "type",
                "object",
                "properties",
                headers,
                "required",
                headers.keySet().stream()
                        .filter(header -> !OPTIONAL.contains(header))
                        .toList(),
                "additionalProperties",
                true);
    }

    /** Narrowed to one kind of event. */
    static Map<String, Object> schema(String type, String schema) {
        Map<String, Object> only = Tree.of(
                TYPE, Tree.of("type", "string", "const", type), SCHEMA, Tree.of("type", "string", "const", schema));
        return Tree.of(
                "type",
                "object",
                "allOf",
                List.of(Tree.of("$ref", "#/components/schemas/envelope"), Tree.of("properties", only)));
    }

    static Map<String, Object> example(String kind, String type, String schema, String duty) {
        boolean ofCase = kind.equals("case");
        String subject = ofCase ? CASE : OTHER;
        return Tree.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "018bd0a4-3c00-7d4e-9a6b-0c2f4e8d1a57",
                "ce_source",
                "/pendamping/" + kind + "s/" + subject,
                TYPE,
                type,
                "ce_subject",
                ofCase ? "TKM-2023-3509-00017" : subject,
                "ce_time",
                "2023-11-15T03:20:11.402117Z",
                "ce_sequence",
                "0000000007",
                "ce_partitionkey",
                subject,
                SCHEMA,
                schema,
                "ce_duty",
                duty,
                HASH,
                "30e7c95aa91c77e04b1fd2c68e051b7a93f45d3bb8e219aa5c707b02e6f3e01d",
                PREVIOUS_HASH,
                "a91c77e04b1fd2c68e051b7a93f45d3b30e7c95ab8e219aa5c707b02e6f3e01d",
                "content-type",
                "application/json");
    }

    private static List<String> duties() {
        return Stream.of(Duty.values()).map(Duty::name).toList();
    }

    static Map<String, Object> text(String meaning, String keyword, Object value) {
        return Tree.of("type", "string", "description", meaning, keyword, value);
    }
}
