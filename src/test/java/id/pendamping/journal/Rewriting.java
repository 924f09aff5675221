package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who owns the database does who also computes hashes: everything fits again afterwards. */
public final class Rewriting {

    private Rewriting() {}

    /** Gives an entry other data, and every later one the hash that follows from it; the head too. */
    public static void from(
            JdbcClient jdbc, JournalReader reader, Subject subject, long sequence, Map<String, Object> data) {
        String previous = "";
        for (Recorded entry : reader.of(subject, sequence - 1, 1_000)) {
            Recorded changed = entry.sequence() == sequence ? entry.withData(data) : following(entry, previous);
            previous = EntryHash.of(changed);
            jdbc.sql("""
                            update journal set data = :data::jsonb, previous_hash = decode(:before, 'hex'),
                                hash = decode(:hash, 'hex') where event_id = :event""")
                    .param("data", FactData.toJson(changed.data()))
                    .param("before", changed.previousHash())
                    .param("hash", previous)
                    .param("event", changed.eventId())
                    .update();
        }
        jdbc.sql("update journal_head set hash = decode(:hash, 'hex') where subject_kind = :kind and subject_id = :id")
                .param("hash", previous)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .update();
    }

    /** Gives an entry another actor and reason, and every later one the hash that follows from it; the head too. */
    public static void by(
            JdbcClient jdbc,
            JournalReader reader,
            Subject subject,
            long sequence,
            String actor,
            @Nullable String reason) {
        jdbc.sql("update journal set actor = :actor, reason = :reason where subject_id = :id and sequence = :sequence")
                .param("actor", actor)
                .param("reason", reason)
                .param("id", subject.id())
                .param("sequence", sequence)
                .update();
        from(
                jdbc,
                reader,
                subject,
                sequence,
                reader.of(subject, sequence - 1, 1).get(0).data());
    }

    /** With the hash that its content has. */
    public static Recorded hashed(Recorded entry) {
        return entry.withHash(EntryHash.of(entry));
    }

    private static Recorded following(Recorded entry, String previous) {
        return new Recorded(
                entry.eventId(),
                entry.subject(),
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
                previous,
                entry.hash());
    }
}
