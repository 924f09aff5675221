package id.pendamping.verifying;

import id.pendamping.journal.EventName;
import id.pendamping.journal.FactData;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.relay.Topics;
import id.pendamping.scan.Entries;
import id.pendamping.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An entry as a topic tells it; of headers that come twice the last one counts. */
final class Told {

    private static final int SIXTEEN = 16;

    private final ConsumerRecord<String, byte[]> message;
    private byte @Nullable [] id;
    private byte @Nullable [] source;
    private byte @Nullable [] sequence;
    private byte @Nullable [] type;
    private byte @Nullable [] hash;
    private byte @Nullable [] previousHash;

    Told(ConsumerRecord<String, byte[]> message) {
        this.message = message;
        for (Header header : message.headers()) {
            take(header, header.key());
        }
    }

    /** One by one: most names differ in their lengths already, and a switch would compute a hash of each. */
    private void take(Header header, String name) {
        if (name.equals("ce_id")) {
            id = header.value();
        } else if (name.equals("ce_source")) {
            source = header.value();
        } else if (name.equals("ce_sequence")) {
            sequence = header.value();
        } else if (name.equals("ce_type")) {
            type = header.value();
        } else if (name.equals("ce_entryhash")) {
            hash = header.value();
        } else if (name.equals("ce_previoushash")) {
            previousHash = header.value();
        }
    }

    @Nullable
    UUID eventId() {
        try {
            return id == null ? null : UUID.fromString(text(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whose entry the envelope says it is. */
    Optional<Subject> subject() {
        String[] source = Objects.requireNonNullElse(header("ce_source"), "").split("/", 4);
        return source.length == 4 && source[1].equals("pendamping")
                ? Subject.Kind.ofPlural(source[2]).map(kind -> new Subject(kind, source[3]))
                : Optional.empty();
    }

    /** 0 when the envelope has none. */
    long sequence() {
        String sequence = Objects.requireNonNullElse(header("ce_sequence"), "");
        return sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0;
    }

    /** The number that people know the subject by. */
    String number() {
        String number = Objects.requireNonNullElse(header("ce_subject"), "");
        return subject().filter(subject -> subject.id().equals(number)).isPresent() ? "" : number;
    }

    /** Hashes are missing on events from before they left. */
    boolean hasHash() {
        return hash != null;
    }

    String value() {
        return message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
    }

    String where() {
        return message.topic() + " partition " + message.partition() + " offset " + message.offset();
    }

    String hashOrNone() {
        return hash == null ? "" : text(hash);
    }

    /** Whether it tells a number of 16 digits, as people have. */
    boolean isPersonal() {
        byte[] value = message.value();
        if (value == null || message.topic().equals(Topics.HASHES)) {
            return false;
        }
        int run = 0;
        for (byte octet : value) {
            run = octet >= '0' && octet <= '9' ? run + 1 : 0;
            if (run == SIXTEEN) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything that leaves is as the entry would leave now. */
    boolean tells(Entries entries, int row, TopicMarks marks) {
        Subject subject = entries.subjectOf(row);
        boolean isOpen = subject.kind().isPublished();
        return (hash == null || entries.hasHashText(row, hash))
                && (previousHash == null || entries.hasPreviousHashText(row, previousHash))
                && Arrays.equals(source, marks.source(row))
                && isNumber(sequence, entries.sequence(row))
                && (!isOpen || Arrays.equals(type, marks.type(row)))
                && message.topic().equals(Topics.of(subject.kind()))
                && subject.id().equals(message.key())
                && (!isOpen || message.value() != null && entries.hasData(row, message.value()));
    }

    private static boolean isNumber(byte @Nullable [] digits, long number) {
        long value = 0;
        for (byte digit : digits == null ? new byte[0] : digits) {
            if (digit < '0' || digit > '9') {
                return false;
            }
            value = value * 10 + digit - '0';
        }
        return value == number;
    }

    /** Where the entry that stands in the journal differs from this. */
    Fault difference(String kind, Recorded entry) {
        Fault fault = Fault.at(kind, entry.subject(), entry.sequence()).numbered(number());
        String type = new EventName(entry.subject().kind(), entry.type(), entry.version()).type();
        String time = header("ce_time");
        if (entry.sequence() != sequence()) {
            return fault.in(Fault.SEQUENCE, String.valueOf(entry.sequence()), String.valueOf(sequence()));
        }
        if (entry.subject().kind().isPublished()) {
            if (!type.equals(header("ce_type"))) {
                return fault.in(Fault.TYPE, type, String.valueOf(header("ce_type")));
            }
            if (!FactData.toJson(entry.data()).equals(canonical(value()))) {
                return data(fault, entry.data());
            }
            if (!entry.duty().name().equals(header("ce_duty"))) {
                return fault.in(Fault.DUTY, entry.duty().name(), String.valueOf(header("ce_duty")));
            }
        }
        if (!Optional.of(entry.occurredAt()).equals(moment(time))) {
            return fault.in(Fault.OCCURRED_AT, entry.occurredAt().toString(), String.valueOf(time));
        }
        if (!entry.previousHash().equals(header("ce_previoushash"))) {
            return fault.in(Fault.PREVIOUS_HASH, entry.previousHash(), String.valueOf(header("ce_previoushash")));
        }
        return fault.in(Fault.WHO_OR_WHY, entry.hash(), hashOrNone());
    }

    private Fault data(Fault fault, Map<String, Object> stands) {
        Map<String, Object> told;
        try {
            told = FactData.fromJson(value());
        } catch (JacksonException e) {
            return fault.in(Fault.DATA, FactData.toJson(stands), value());
        }
        TreeSet<String> names = new TreeSet<>(stands.keySet());
        names.addAll(told.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(stands.get(name), told.get(name)))
                .findFirst()
                .map(name -> fault.in(
                        Fault.DATA + '.' + name, String.valueOf(stands.get(name)), String.valueOf(told.get(name))))
                .orElse(fault);
    }

    private static Optional<Instant> moment(@Nullable String time) {
        try {
            return Optional.ofNullable(time).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String canonical(String value) {
        try {
            return FactData.toJson(FactData.fromJson(value));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    private @Nullable String header(String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
