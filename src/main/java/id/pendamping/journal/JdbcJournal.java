package id.pendamping.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.journal.Heads.Head;
import id.pendamping.shared.Act;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journal in PostgreSQL. An append is one statement: head, entry and pending row together. The head row stays
 * locked to the end of the transaction, so the entries of a subject become visible in the order of their sequence.
 */
@Repository
class JdbcJournal implements Journal {

    private static final String HEAD = """
            select sequence, encode(hash, 'hex') as hash
              from journal_head
             where subject_kind = :kind and subject_id = :id
               for update""";

    private static final String APPEND = """
            with head as (
              update journal_head
                 set sequence = :sequence, hash = decode(:hash, 'hex')
               where subject_kind = :kind and subject_id = :id and sequence = :sequence - 1
              returning sequence
            ), entry as (
              insert into journal (event_id, subject_kind, subject_id, sequence, type, schema_version, data, actor, duty,
                                   on_behalf_of, reason, occurred_at, causation, traceparent, previous_hash, hash)
              select :event, :kind, :id, sequence, :type, :version, :data::jsonb, :actor, :duty,
                     :behalf, :reason, :at, :causation, :trace, decode(:previous, 'hex'), decode(:hash, 'hex')
                from head
              returning event_id
            ), pending as (
              insert into journal_pending (event_id) select event_id from entry
            )
            select clock_timestamp() from entry""";

    private final JdbcClient jdbc;
    private final FactCatalogue facts;
    private final RecordedTimes times;
    private final ApplicationEventPublisher publisher;

    JdbcJournal(JdbcClient jdbc, FactCatalogue facts, RecordedTimes times, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.times = times;
        this.publisher = publisher;
    }

    @Override
    public void lock(Subject subject) {
        head(Heads.ofTransaction(this), subject);
    }

    @Override
    public Entry record(Fact fact, Act act) {
        Heads heads = Heads.ofTransaction(this);
        FactShape shape = facts.shape(fact.getClass());
        Subject subject = fact.subject();
        Head head = head(heads, subject);
        Recorded entry = next(head, fact, shape, act, heads.deed());
        append(entry);
        heads.put(subject, new Head(entry.sequence(), entry.hash()));
        heads.began(entry.eventId());
        Act kept = new Act(act.actor(), act.onBehalfOf(), entry.reason(), entry.occurredAt());
        Entry published =
                new Entry(entry.eventId(), subject, entry.sequence(), entry.type(), entry.version(), fact, kept);
        publisher.publishEvent(published);
        return published;
    }

    private static Recorded next(Head head, Fact fact, FactShape shape, Act act, @Nullable UUID causation) {
        Recorded entry = new Recorded(
                UuidCreator.getTimeOrderedEpoch(act.when()),
                fact.subject(),
                head.sequence() + 1,
                shape.literal(),
                shape.version(),
                shape.data(fact),
                act.actor().id(),
                act.actor().duty(),
                act.onBehalfOf(),
                FactData.cleaned(act.reason()),
                act.when().truncatedTo(ChronoUnit.MICROS),
                causation,
                traceparent(),
                head.hash(),
                "");
        return entry.withHash(EntryHash.of(entry));
    }

    private Head head(Heads heads, Subject subject) {
        Head held = heads.get(subject);
        if (held != null) {
            return held;
        }
        Head head = locked(subject).orElseGet(() -> {
            jdbc.sql("""
                            insert into journal_head (subject_kind, subject_id, sequence, hash)
                            values (:kind, :id, 0, decode(:first, 'hex'))
                            on conflict do nothing""")
                    .param("kind", subject.kind().name())
                    .param("id", subject.id())
                    .param("first", EntryHash.FIRST)
                    .update();
            return locked(subject).orElseThrow();
        });
        OncePerTransaction.forgetAll();
        heads.put(subject, head);
        return head;
    }

    private Optional<Head> locked(Subject subject) {
        return jdbc.sql(HEAD)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query(JdbcJournal::readHead)
                .optional();
    }

    private void append(Recorded entry) {
        Timestamp taken = jdbc.sql(APPEND)
                .param("event", entry.eventId())
                .param("kind", entry.subject().kind().name())
                .param("id", entry.subject().id())
                .param("sequence", entry.sequence())
                .param("type", entry.type())
                .param("version", entry.version())
                .param("data", FactData.checkedJson(entry.type(), entry.data()))
                .param("actor", entry.actor())
                .param("duty", entry.duty().name())
                .param("behalf", entry.onBehalfOf())
                .param("reason", entry.reason())
                .param("at", Timestamp.from(entry.occurredAt()))
                .param("causation", entry.causation())
                .param("trace", entry.traceparent())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .query(Timestamp.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The head of " + entry.subject() + " has moved"));
        times.check(entry.occurredAt(), taken.toInstant());
    }

    private static @Nullable String traceparent() {
        String trace = MDC.get("traceId");
        String span = MDC.get("spanId");
        return trace == null || span == null ? null : "00-" + trace + '-' + span + "-01";
    }

    private static Head readHead(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("sequence"), row.getString("hash"));
    }
}
