package id.pendamping.journal;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sound chains for tests to tamper with. */
final class Chains {

    static final Subject CASE = new Subject(Subject.Kind.CASE, "0190a0b0-0000-7000-8000-000000000001");
    static final Subject OTHER = new Subject(Subject.Kind.CASE, "0190a0b0-0000-7000-8000-000000000002");

    private Chains() {}

    static List<Recorded> sound(Subject subject, int length) {
        List<Recorded> chain = new ArrayList<>();
        String previous = EntryHash.FIRST;
        for (int sequence = 1; sequence <= length; sequence++) {
            Recorded entry = entry(subject, sequence, Map.of("amount", 1_000L * sequence), previous);
            chain.add(entry.withHash(EntryHash.of(entry)));
            previous = chain.get(chain.size() - 1).hash();
        }
        return chain;
    }

    /** The same entry with other content, its hash left as it was. */
    static Recorded edited(Recorded entry, Map<String, Object> data) {
        return copy(entry, entry.sequence(), data).withHash(entry.hash());
    }

    /** The same entry by another actor, its hash left as it was. */
    static Recorded by(Recorded entry, String actor) {
        return new Recorded(
                entry.eventId(),
                entry.subject(),
                entry.sequence(),
                entry.type(),
                entry.version(),
                entry.data(),
                actor,
                entry.duty(),
                entry.onBehalfOf(),
                entry.reason(),
                entry.occurredAt(),
                entry.causation(),
                entry.traceparent(),
                entry.previousHash(),
                entry.hash());
    }

    /** The same entry as one of another subject. */
    static Recorded elsewhere(Recorded entry, Subject subject) {
        return named(entry, entry.eventId(), subject);
    }

    static Recorded moved(Recorded entry, long sequence) {
        return copy(entry, sequence, entry.data()).withHash(entry.hash());
    }

    /** With an id that begins with a time, as ids of events do; in minutes. */
    static Recorded madeAt(Recorded entry, long minute) {
        return named(
                entry, new UUID(minute * 60_000 << 16, entry.eventId().getLeastSignificantBits()), entry.subject());
    }

    private static Recorded named(Recorded entry, UUID id, Subject subject) {
        return new Recorded(
                id,
                subject,
                entry.sequence(),
                entry.type(),
                entry.version(),
                entry.data(),
                entry.actor(),
                entry.duty(),
                entry.onBehalfOf(),
                entry.reason(),
                entry.occurredAt(),
                entry.causation(),
                entry.traceparent(),
                entry.previousHash(),
                entry.hash());
    }

    private static Recorded copy(Recorded entry, long sequence, Map<String, Object> data) {
        return new Recorded(
                entry.eventId(),
                entry.subject(),
                sequence,
                entry.type(),
                entry.version(),
                data,
                entry.actor(),
                entry.duty(),
                entry.onBehalfOf(),
                entry.reason(),
                entry.occurredAt(),
                entry.causation(),
                entry.traceparent(),
                entry.previousHash(),
                entry.hash());
    }

    private static Recorded entry(Subject subject, long sequence, Map<String, Object> data, String previous) {
        return new Recorded(
                UUID.nameUUIDFromBytes((subject.id() + sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                subject,
                sequence,
                "aid-disbursed",
                1,
                data,
                "account-1",
                Duty.TREASURER,
                null,
                null,
                Instant.parse("2023-11-15T03:00:00Z").plusSeconds(sequence),
                null,
                null,
                previous,
                "");
    }
}
