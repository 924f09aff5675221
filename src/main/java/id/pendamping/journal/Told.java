package id.pendamping.journal;

import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An entry as a topic tells it. */
record Told(ConsumerRecord<String, byte[]> message) {

    @Nullable
    UUID eventId() {
        String id = header("ce_id");
        try {
            return id == null ? null : UUID.fromString(id);
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

    /** Missing on events from before hashes left. */
    @Nullable
    String hash() {
        return header("ce_entryhash");
    }

    String value() {
        return message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
    }

    String where() {
        return message.topic() + " partition " + message.partition() + " offset " + message.offset();
    }

    /** Whether everything that leaves is as it would leave now. */
    boolean tells(Subject subject, long sequence, String type, int version, String data, String hash) {
        EventName name = new EventName(subject.kind(), type, version);
        boolean isOpen = subject.kind().isPublished();
        return message.topic().equals(Topics.of(subject.kind()))
                && subject.id().equals(message.key())
                && Optional.of(subject).equals(subject())
                && sequence == sequence()
                && (!isOpen || name.type().equals(header("ce_type")))
                && (!isOpen || data.equals(canonical(value())))
                && (hash() == null || hash.equals(hash()));
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
        return fault.in(Fault.WHO_OR_WHY, entry.hash(), String.valueOf(hash()));
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

    private @Nullable String header(String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
