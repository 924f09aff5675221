package id.pendamping.journal.relay;

import id.pendamping.journal.EventName;
import id.pendamping.journal.Subject;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
        @Nullable String number) {

    /** As CloudEvents 1.0; the sequence has no gaps per source, so that a consumer can prove it missed nothing. */
    CloudEvent asCloudEvent() {
        String kind = subject.kind().name().toLowerCase(java.util.Locale.ROOT);
        EventName name = new EventName(subject.kind(), type, version);
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withSource(URI.create("/pendamping/" + kind + "s/" + subject.id()))
                .withType(name.type())
                .withSubject(number == null ? subject.id() : number)
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withDataSchema(name.schema())
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", String.format("%010d", sequence))
                .withExtension("partitionkey", subject.id())
                .withExtension("duty", duty);
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        return event.build();
    }
}
