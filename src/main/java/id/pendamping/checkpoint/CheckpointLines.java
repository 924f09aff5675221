package id.pendamping.checkpoint;

import id.pendamping.shared.Subject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checkpoints as they are written outside the database: lines of JSON. First the heads that moved, in the order of
 * their leaves, then the checkpoint that covers them. A reader who goes through all lines and keeps the last head of
 * each subject, in the order in which subjects first came, has the leaves of every checkpoint.
 */
public final class CheckpointLines {

    /** How a checkpoint's line begins, and no other. */
    public static final String BEGINNING = "{\"checkpoint\":";

    /** A line that is neither a head nor a checkpoint. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckpointLines() {}

    public static String of(ChainHead head) {
        return JSON.writeValueAsString(values(head));
    }

    /** Its fields by their names. */
    public static Map<String, Object> values(ChainHead head) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", head.subject().kind().name());
        line.put("id", head.subject().id());
        line.put("sequence", head.sequence());
        line.put("hash", head.hash());
        return line;
    }

    public static String of(Checkpoint checkpoint) {
        return JSON.writeValueAsString(values(checkpoint));
    }

    /** Its fields by their names. */
    public static Map<String, Object> values(Checkpoint checkpoint) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("checkpoint", checkpoint.number());
        line.put("madeAt", checkpoint.madeAt().toString());
        line.put("subjects", checkpoint.subjects());
        line.put("entries", checkpoint.entries());
        line.put("root", checkpoint.root());
        line.put("previous", checkpoint.previous());
        line.put("key", checkpoint.key());
        line.put("signature", checkpoint.signature());
        return line;
    }

    public static Checkpoint checkpoint(String line) throws Unreadable {
        try {
            JsonNode values = JSON.readTree(line);
            return new Checkpoint(
                    values.required("checkpoint").intValue(),
                    Instant.parse(text(values, "madeAt")),
                    values.required("subjects").intValue(),
                    values.required("entries").longValue(),
                    text(values, "root"),
                    text(values, "previous"),
                    text(values, "key"),
                    text(values, "signature"));
        } catch (JacksonException | DateTimeException e) {
            throw new Unreadable("no checkpoint: " + shortened(line));
        }
    }

    public static ChainHead head(String line) throws Unreadable {
        try {
            JsonNode values = JSON.readTree(line);
            return new ChainHead(
                    new Subject(Subject.Kind.valueOf(text(values, "kind")), text(values, "id")),
                    values.required("sequence").longValue(),
                    text(values, "hash"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable("neither head nor checkpoint: " + shortened(line));
        }
    }

    private static String text(JsonNode values, String name) {
        return values.required(name).stringValue();
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
