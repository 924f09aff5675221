package id.pendamping.notices;

import id.pendamping.journal.FactData;
import id.pendamping.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A published fact of a case, as its headers and its value say it. */
record CaseEvent(UUID id, CaseId caseId, String type, Instant happenedAt, Map<String, Object> data) {

    private static final Pattern TYPE = Pattern.compile("id\\.pendamping\\.case\\.([a-z0-9-]+)\\.v1");
    private static final String SOURCE = "/pendamping/cases/";

    /** Empty when the headers do not name a fact of a case; fails when they do and the value is not its data. */
    static Optional<CaseEvent> of(ConsumerRecord<String, byte[]> message) {
        Matcher type = TYPE.matcher(header(message, "ce_type"));
        String source = header(message, "ce_source");
        if (!type.matches() || !source.startsWith(SOURCE)) {
            return Optional.empty();
        }
        UUID id;
        CaseId caseId;
        Instant happenedAt;
        try {
            id = UUID.fromString(header(message, "ce_id"));
            caseId = CaseId.of(source.substring(SOURCE.length()));
            happenedAt = OffsetDateTime.parse(header(message, "ce_time")).toInstant();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
        byte[] value = message.value();
        if (value == null) {
            throw new IllegalArgumentException("Event " + id + " has no data");
        }
        return Optional.of(new CaseEvent(
                id, caseId, type.group(1), happenedAt, FactData.fromJson(new String(value, StandardCharsets.UTF_8))));
    }

    /** Whether a component of the data has this value. */
    boolean says(String component, String value) {
        return value.equals(data.get(component));
    }

    /** The id in a component of the data. */
    UUID id(String component) {
        return UUID.fromString(String.valueOf(data.get(component)));
    }

    /** The step that it speaks of; empty when it speaks of none. */
    String step() {
        return data.get("step") instanceof String step ? step : "";
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
