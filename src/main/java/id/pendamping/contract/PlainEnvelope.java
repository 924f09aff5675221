package id.pendamping.contract;

import java.util.List;
import java.util.Map;

/** The headers around a message that is no fact: one from outside, or a checkpoint. */
final class PlainEnvelope {

    private PlainEnvelope() {}

    static Map<String, Object> schema(String type, String subject) {
        Map<String, Object> headers = Tree.of(
                "ce_specversion",
                Envelope.text("Version of CloudEvents", "const", "1.0"),
                "ce_id",
                Envelope.text("Id of the message; the same in every repetition", "format", "uuid"),
                "ce_source",
                Envelope.text("Who reports it, at most 200 characters", "minLength", 1),
                Envelope.TYPE,
                Envelope.text("Kind and version of the message", "const", type),
                "ce_subject",
                Envelope.text(subject, "minLength", 1),
                "ce_time",
                Envelope.text("When it happened", "format", "date-time"),
                "content-type",
                Envelope.text("Media type of the data", "const", "application/json"));
        return Tree.of(
                "type",
                "object",
                "properties",
                headers,
                "required",
                List.copyOf(headers.keySet()),
                "additionalProperties",
                true);
    }

    static Map<String, Object> example(String type, String system, String subject) {
        return Tree.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "018bd0a4-3c00-7d4e-9a6b-0c2f4e8d1a58",
                "ce_source",
                '/' + system,
                Envelope.TYPE,
                type,
                "ce_subject",
                subject,
                "ce_time",
                "2023-11-15T07:00:00Z",
                "content-type",
                "application/json");
    }
}
