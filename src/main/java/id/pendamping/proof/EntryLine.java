package id.pendamping.proof;

import id.pendamping.journal.Recorded;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An entry as a line of JSON, with everything that its hash is computed from. */
public final class EntryLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EntryLine() {}

    public static String of(Recorded entry) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", entry.subject().kind().name());
        line.put("id", entry.subject().id());
        line.put("sequence", entry.sequence());
        line.put("eventId", entry.eventId());
        line.put("type", entry.type());
        line.put("version", entry.version());
        line.put("data", entry.data());
        line.put("actor", entry.actor());
        line.put("duty", entry.duty().name());
        line.put("onBehalfOf", entry.onBehalfOf());
        line.put("reason", entry.reason());
        line.put("occurredAt", MICROSECONDS.format(entry.occurredAt()));
        line.put("causation", entry.causation());
        line.put("traceparent", entry.traceparent());
        line.put("previousHash", entry.previousHash());
        line.put("hash", entry.hash());
        return JSON.writeValueAsString(line);
    }
}
