package id.pendamping.journal;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the journal; each question is one statement. */
@Repository
public class JournalReader {

    static final String COLUMNS = """
            event_id, subject_kind, subject_id, sequence, type, schema_version, data::text as data, actor, duty,
            on_behalf_of, reason, occurred_at, causation, traceparent,
            encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash""";

    /** How often a fact happened to a subject, and when first and last. */
    public record Occurrences(int count, Instant first, Instant last, String lastActor) {}

    private final JdbcClient jdbc;

    JournalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries after a sequence, in order. */
    public List<Recorded> of(Subject subject, long afterSequence, int limit) {
        return select("subject_kind = :kind and subject_id = :id and sequence > :after order by sequence limit :limit")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("after", afterSequence)
                .param("limit", limit)
                .query(JournalReader::read)
                .list();
    }

    /** The newest entries, newest first. */
    public List<Recorded> latest(Subject subject, int limit) {
        return select("subject_kind = :kind and subject_id = :id order by sequence desc limit :limit")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("limit", limit)
                .query(JournalReader::read)
                .list();
    }

    public Optional<Recorded> entry(UUID eventId) {
        return select("event_id = :event")
                .param("event", eventId)
                .query(JournalReader::read)
                .optional();
    }

    /** On which duties an account has acted on the subject. */
    public Set<Duty> dutiesOf(Subject subject, String actor) {
        return jdbc
                .sql("""
                        select distinct duty from journal
                        where subject_kind = :kind and subject_id = :id and actor = :actor""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("actor", actor)
                .query(String.class)
                .list()
                .stream()
                .map(Duty::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** On which duties an account has acted on each of these subjects. */
    public Map<Subject, Set<Duty>> dutiesOf(Collection<Subject> subjects, String actor) {
        record Taken(Subject subject, Duty duty) {}
        List<Subject> asked = List.copyOf(subjects);
        return jdbc
                .sql("""
                        select distinct j.subject_kind, j.subject_id, j.duty
                        from unnest(:kinds::text[], :ids::text[]) as s (kind, id)
                        join journal j on j.subject_kind = s.kind and j.subject_id = s.id
                        where j.actor = :actor""")
                .param("actor", actor)
                .param("kinds", asked.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("ids", asked.stream().map(Subject::id).toArray(String[]::new))
                .query((row, number) -> new Taken(
                        new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                        Duty.valueOf(row.getString("duty"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Taken::subject, Collectors.mapping(Taken::duty, Collectors.toUnmodifiableSet())));
    }

    /** On which duties each account has acted on the subject. */
    public Map<String, Set<Duty>> dutiesOf(Subject subject) {
        record Taken(String actor, Duty duty) {}
        return jdbc
                .sql("select distinct actor, duty from journal where subject_kind = :kind and subject_id = :id")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query((row, number) -> new Taken(row.getString("actor"), Duty.valueOf(row.getString("duty"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Taken::actor, Collectors.mapping(Taken::duty, Collectors.toUnmodifiableSet())));
    }

    /** What has happened to the subject, by type. */
    public Map<String, Occurrences> summary(Subject subject) {
        Map<String, Occurrences> facts = new TreeMap<>();
        jdbc.sql("""
                        select type, count(*) as count, min(occurred_at) as first, max(occurred_at) as last,
                            (array_agg(actor order by sequence desc))[1] as last_actor
                        from journal where subject_kind = :kind and subject_id = :id group by type""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query((row, number) -> facts.put(
                        row.getString("type"),
                        new Occurrences(
                                row.getInt("count"),
                                row.getTimestamp("first").toInstant(),
                                row.getTimestamp("last").toInstant(),
                                row.getString("last_actor"))))
                .list();
        return facts;
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql("select " + COLUMNS + " from journal where " + condition);
    }

    static Recorded read(ResultSet row, int number) throws SQLException {
        return withoutData(row).withData(FactData.fromJson(row.getString("data")));
    }

    static Recorded withoutData(ResultSet row) throws SQLException {
        return new Recorded(
                row.getObject("event_id", UUID.class),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getLong("sequence"),
                row.getString("type"),
                row.getInt("schema_version"),
                Map.of(),
                row.getString("actor"),
                Duty.valueOf(row.getString("duty")),
                row.getString("on_behalf_of"),
                row.getString("reason"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getObject("causation", UUID.class),
                row.getString("traceparent"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
