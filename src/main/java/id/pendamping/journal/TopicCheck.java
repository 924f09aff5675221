package id.pendamping.journal;

import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Holds a complete read of the topics against the journal as it stood before the read began. What was committed
 * meanwhile is known by a second look at the journal and is no fault.
 */
final class TopicCheck {

    static final String LOST = "lost";
    static final String PHANTOM = "phantom";
    static final String ORDER = "out of order";
    static final String DIFFERENT = "different data";
    static final String PARTITION = "wrong partition";
    static final String PERSONAL = "16 digits";

    private record Expected(Subject subject, long sequence, String type, int version, String data) {}

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");

    private final Findings findings =
            new Findings("topics", List.of(LOST, PHANTOM, ORDER, DIFFERENT, PARTITION, PERSONAL));
    private final Map<UUID, Expected> published = new HashMap<>();
    private final Set<UUID> pending = new HashSet<>();
    private final Map<UUID, String> unknown = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Map<String, Long> latest = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();

    void entry(Recorded entry) {
        if (entry.subject().kind().isPublished()) {
            published.put(
                    entry.eventId(),
                    new Expected(
                            entry.subject(),
                            entry.sequence(),
                            entry.type(),
                            entry.version(),
                            FactData.toJson(entry.data())));
        }
    }

    /** In the journal, but not acknowledged by the broker when the journal was read. */
    void pending(UUID eventId) {
        findings.counted("pending", 1);
        pending.add(eventId);
    }

    void message(ConsumerRecord<String, byte[]> message) {
        findings.counted("messages", 1);
        String where = message.topic() + " partition " + message.partition() + " offset " + message.offset();
        String value = message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
        if (SIXTEEN_DIGITS.matcher(value).find()) {
            findings.fault(PERSONAL, where);
        }
        Integer home = partitions.putIfAbsent(message.topic() + ' ' + message.key(), message.partition());
        if (home != null && home != message.partition()) {
            findings.fault(PARTITION, where + " has a key that partition " + home + " has too");
        }
        UUID eventId = id(message);
        if (eventId == null) {
            findings.fault(PHANTOM, where + " carries no event id");
        } else if (!seen.add(eventId)) {
            findings.counted("duplicates", 1);
        } else {
            first(eventId, message, value, where);
        }
    }

    /** {@code isInJournal} looks again: it knows what was committed since. */
    Findings finish(Predicate<UUID> isInJournal) {
        unknown.forEach((eventId, where) -> {
            if (isInJournal.test(eventId)) {
                findings.counted("newer", 1);
            } else {
                findings.fault(PHANTOM, "event " + eventId + " on " + where);
            }
        });
        published.forEach((eventId, expected) -> {
            if (!seen.contains(eventId) && !pending.contains(eventId)) {
                findings.fault(
                        LOST,
                        ChainCheck.name(expected.subject()) + " entry " + expected.sequence() + " (" + expected.type()
                                + ")");
            }
        });
        return findings;
    }

    private void first(UUID eventId, ConsumerRecord<String, byte[]> message, String value, String where) {
        findings.counted("events", 1);
        Expected expected = published.get(eventId);
        if (expected == null) {
            unknown.put(eventId, where);
            return;
        }
        if (!isSame(expected, message, value)) {
            findings.fault(DIFFERENT, "event " + eventId + " on " + where);
        }
        Long before = latest.put(ChainCheck.name(expected.subject()), expected.sequence());
        if (before != null && before > expected.sequence()) {
            findings.fault(
                    ORDER,
                    ChainCheck.name(expected.subject()) + " entry " + expected.sequence() + " comes after " + before);
        }
    }

    private static boolean isSame(Expected expected, ConsumerRecord<String, byte[]> message, String value) {
        Subject subject = expected.subject();
        return message.topic().equals(subject.kind() == Subject.Kind.CASE ? Topics.CASES : Topics.PROGRAMME)
                && subject.id().equals(message.key())
                && ("/pendamping/" + subject.kind().plural() + '/' + subject.id()).equals(header(message, "ce_source"))
                && ("id.pendamping." + subject.kind().word() + '.' + expected.type() + ".v" + expected.version())
                        .equals(header(message, "ce_type"))
                && String.format("%010d", expected.sequence()).equals(header(message, "ce_sequence"))
                && expected.data().equals(canonical(value));
    }

    private static String canonical(String value) {
        try {
            return FactData.toJson(FactData.fromJson(value));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static @Nullable UUID id(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "ce_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
