package id.pendamping.journal.relay;

import id.pendamping.journal.EventName;
import id.pendamping.shared.Subject;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that the broker has not acknowledged yet.
 *
 * @param number the number that people know the subject by, when its first entry gave it one
 */
record Pending(
        long position,
        UUID eventId,
        Subject subject,
        long sequence,
        String type,
        int version,
        String data,
        String duty,
        Instant occurredAt,
        @Nullable String traceparent,
        @Nullable String number,
        String hash,
        String previousHash) {

    private static final String JSON = "application/json";

    /** Of an entry {@code j}. */
    static final String COLUMNS = """
            j.event_id, j.subject_kind, j.subject_id, j.sequence, j.type, j.schema_version,
            j.data::text as data, j.duty, j.occurred_at, j.traceparent,
            (select b.data ->> 'number' from journal b where b.subject_kind = j.subject_kind
                and b.subject_id = j.subject_id and b.sequence = 1) as number,
            encode(j.hash, 'hex') as hash, encode(j.previous_hash, 'hex') as previous_hash""";

    static Pending read(ResultSet row) throws SQLException {
        return new Pending(
                row.getLong("pos"),
                row.getObject("event_id", UUID.class),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getLong("sequence"),
                row.getString("type"),
                row.getInt("schema_version"),
                row.getString("data"),
                row.getString("duty"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("traceparent"),
                row.getString("number"),
                row.getString("hash"),
                row.getString("previous_hash"));
    }

    /**
     * As CloudEvents 1.0; the sequence has no gaps per source, so that a consumer can prove it missed nothing, and each
     * hash continues the one before, so that it can prove nothing was written anew.
     */
    CloudEvent asCloudEvent() {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withSource(URI.create("/pendamping/" + subject.kind().plural() + '/' + subject.id()))
                .withSubject(number == null ? subject.id() : number)
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withExtension("sequence", String.format("%010d", sequence))
                .withExtension("partitionkey", subject.id())
                .withExtension("entryhash", hash)
                .withExtension("previoushash", previousHash);
        return (subject.kind().isPublished() ? open(event) : closed(event)).build();
    }

    private CloudEventBuilder open(CloudEventBuilder event) {
        EventName name = new EventName(subject.kind(), type, version);
        event.withType(name.type())
                .withDataSchema(name.schema())
                .withData(JSON, data.getBytes(StandardCharsets.UTF_8))
                .withExtension("duty", duty);
        return traceparent == null ? event : event.withExtension("traceparent", traceparent);
    }

    /** That there is an entry, and nothing of what it says. */
    private CloudEventBuilder closed(CloudEventBuilder event) {
        String kept = "{\"sequence\": " + sequence + ", \"hash\": \"" + hash + "\", \"previousHash\": \"" + previousHash
                + "\"}";
        return event.withSubject(subject.id())
                .withType("id.pendamping.record.entry-hashed.v1")
                .withDataSchema(URI.create("urn:pendamping:record:entry-hashed:1"))
                .withData(JSON, kept.getBytes(StandardCharsets.UTF_8));
    }
}
