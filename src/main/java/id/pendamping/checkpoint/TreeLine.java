package id.pendamping.checkpoint;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A note of the tree outside the database, as a line of JSON: the hashes of the entries that came since the line before,
 * how many there are now, and the note.
 */
public record TreeLine(List<String> hashes, long size, String note) {

    /** How a line begins. */
    public static final String BEGINNING = "{\"hashes\":[";

    /** What stands before the size, and nowhere else. */
    public static final String BEFORE_SIZE = "],\"size\":";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static String of(List<byte[]> hashes, SignedHead head) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("hashes", hashes.stream().map(HexFormat.of()::formatHex).toList());
        line.put("size", head.size());
        line.put("note", head.note().toString());
        return JSON.writeValueAsString(line);
    }

    /** What the topic is told: the hashes are there already. */
    public static String message(SignedHead head) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("size", head.size());
        line.put("note", head.note().toString());
        return JSON.writeValueAsString(line);
    }

    /** The line as short as a message; a line that is another thing stays as it is. */
    public static String withoutHashes(String line) {
        int size = line.lastIndexOf(BEFORE_SIZE);
        return size < 0 ? line : '{' + line.substring(size + 2);
    }

    public static TreeLine parse(String line) throws CheckpointLines.Unreadable {
        try {
            JsonNode values = JSON.readTree(line);
            return new TreeLine(
                    values.path("hashes")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList(),
                    values.required("size").longValue(),
                    values.required("note").stringValue());
        } catch (JacksonException e) {
            throw new CheckpointLines.Unreadable(
                    "no line of the tree: " + line.substring(0, Math.min(60, line.length())));
        }
    }
}
