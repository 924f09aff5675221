package id.pendamping.figures;

import id.pendamping.consuming.Link;
import id.pendamping.journal.FactData;
import id.pendamping.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the facts of cases out of the messages of their topic. */
final class CaseMessage {

    private static final Pattern TYPE = Pattern.compile("id\\.pendamping\\.case\\.([a-z0-9-]+)\\.v(\\d{1,4})");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");
    private static final byte[] NO_DATA = {'{', '}'};
    private static final String SOURCE = "/pendamping/cases/";

    private CaseMessage() {}

    /** Empty when the headers do not name a fact of a case; fails when they do and the value is not its data. */
    static Optional<PublishedFact> of(ConsumerRecord<String, byte[]> message) {
        Matcher type = TYPE.matcher(header(message, "ce_type"));
        String source = header(message, "ce_source");
        String sequence = header(message, "ce_sequence");
        if (!type.matches()
                || !source.startsWith(SOURCE)
                || !SEQUENCE.matcher(sequence).matches()) {
            return Optional.empty();
        }
        CaseId caseId;
        OffsetDateTime happenedAt;
        try {
            caseId = CaseId.of(source.substring(SOURCE.length()));
            happenedAt = OffsetDateTime.parse(header(message, "ce_time"));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
        if (!PublishedFact.isThinkable(happenedAt.toLocalDate())) {
            return Optional.empty();
        }
        return Optional.of(new PublishedFact(
                caseId,
                Long.parseLong(sequence),
                type.group(1),
                Integer.parseInt(type.group(2)),
                happenedAt.toInstant(),
                Link.of(message),
                data(message)));
    }

    /** Which case stands still, and at which event, when {@link #of} failed or its data is not as agreed. */
    static Optional<PublishedFact> headersOf(ConsumerRecord<String, byte[]> message) {
        var bare = new ConsumerRecord<>(message.topic(), message.partition(), message.offset(), message.key(), NO_DATA);
        message.headers().forEach(bare.headers()::add);
        return of(bare);
    }

    private static Map<String, Object> data(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value();
        if (value == null) {
            throw new IllegalArgumentException("Event without data");
        }
        try {
            return FactData.fromJson(new String(value, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Event whose data cannot be read", e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
