package id.pendamping.forms;

import id.pendamping.shared.Sealing;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of all subjects and steps. Whose they are to read and write is the caller's to decide. */
@Repository
@EnableConfigurationProperties(DraftProperties.class)
public class Drafts {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final DraftProperties limits;

    Drafts(JdbcClient jdbc, Sealing sealing, DraftProperties limits) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.limits = limits;
    }

    /** Whether a request may hold this number of changes. */
    public boolean fits(List<DraftChange> changes) {
        return changes.size() <= limits.changes();
    }

    @Transactional(readOnly = true)
    public Draft of(Subject subject, String step) {
        Map<String, Draft.Value> values = new LinkedHashMap<>();
        long[] revision = {0};
        at(subject, step, """
                select d.revision latest, v.name, v.sealed, v.revision
                from draft d left join draft_value v using (subject_kind, subject_id, step)
                where d.subject_kind = :kind and d.subject_id = :subject and d.step = :step order by v.place, v.name""").query(row -> {
            revision[0] = row.getLong("latest");
            if (row.getString("name") != null) {
                values.put(row.getString("name"), value(row.getBytes("sealed"), row.getLong("revision")));
            }
        });
        return new Draft(revision[0], values);
    }

    /**
     * Takes the changes one by one, in order. One whose place was written since its base changes nothing and is
     * answered with what stands there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DraftAnswer> change(Subject subject, String step, List<DraftChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        long revision = open(subject, step);
        Map<UUID, Long> taken =
                taken(subject, step, changes.stream().map(DraftChange::key).toList());
        Map<String, Draft.Value> present =
                present(subject, step, changes.stream().map(DraftChange::name).toList());
        Room room = room(subject, step);
        List<DraftAnswer> answers = new ArrayList<>();
        for (DraftChange change : changes) {
            Long before = taken.get(change.key());
            Draft.Value there = present.get(change.name());
            if (change.value().length() > limits.longest()) {
                answers.add(answer(change, DraftAnswer.Kind.TOO_LONG, there == null ? 0 : there.revision(), null));
            } else if (before != null) {
                answers.add(answer(change, DraftAnswer.Kind.SAVED, before, null));
            } else if (there != null && there.text().equals(change.value())) {
                answers.add(answer(change, DraftAnswer.Kind.SAVED, there.revision(), null));
            } else if (change.base() != (there == null ? 0 : there.revision())) {
                answers.add(conflict(change, there));
            } else if (room.isFull(limits) && !isShorter(change, there)) {
                answers.add(answer(change, DraftAnswer.Kind.FULL, there == null ? 0 : there.revision(), null));
            } else {
                revision++;
                write(subject, step, change, revision);
                taken.put(change.key(), revision);
                present.put(change.name(), new Draft.Value(change.value(), revision));
                answers.add(answer(change, DraftAnswer.Kind.SAVED, revision, null));
            }
        }
        close(subject, step, revision);
        return answers;
    }

    /** Removes what was typed, because it was handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(Subject subject, String step) {
        if (at(
                                subject,
                                step,
                                "update draft set revision = revision + 1 where subject_kind = :kind and subject_id = :subject and step = :step")
                        .update()
                > 0) {
            at(
                            subject,
                            step,
                            "delete from draft_value where subject_kind = :kind and subject_id = :subject and step = :step")
                    .update();
            at(
                            subject,
                            step,
                            "delete from draft_change where subject_kind = :kind and subject_id = :subject and step = :step")
                    .update();
        }
    }

    /** A draft that is full becomes smaller again. */
    private static boolean isShorter(DraftChange change, Draft.@Nullable Value there) {
        return there != null && change.value().length() < there.text().length();
    }

    private static DraftAnswer answer(
            DraftChange change, DraftAnswer.Kind kind, long revision, @Nullable String value) {
        return new DraftAnswer(change.key(), change.name(), kind, revision, value);
    }

    private static DraftAnswer conflict(DraftChange change, Draft.@Nullable Value there) {
        return there == null
                ? answer(change, DraftAnswer.Kind.CONFLICT, 0, "")
                : answer(change, DraftAnswer.Kind.CONFLICT, there.revision(), there.text());
    }

    /** Takes the draft's row until the end of the transaction. */
    private long open(Subject subject, String step) {
        return at(subject, step, """
                insert into draft (subject_kind, subject_id, step, revision) values (:kind, :subject, :step, 0)
                on conflict (subject_kind, subject_id, step) do update set revision = draft.revision returning revision""").query(Long.class).single();
    }

    private Map<UUID, Long> taken(Subject subject, String step, Collection<UUID> keys) {
        Map<UUID, Long> taken = new HashMap<>();
        at(subject, step, """
                select change_key, revision from draft_change
                where subject_kind = :kind and subject_id = :subject and step = :step and change_key in (:keys)""").param("keys", keys).query(row -> {
            taken.put(row.getObject("change_key", UUID.class), row.getLong("revision"));
        });
        return taken;
    }

    private Map<String, Draft.Value> present(Subject subject, String step, Collection<String> names) {
        Map<String, Draft.Value> present = new HashMap<>();
        at(subject, step, """
                select name, sealed, revision from draft_value
                where subject_kind = :kind and subject_id = :subject and step = :step and name in (:names)""").param("names", names).query(row -> {
            present.put(row.getString("name"), value(row.getBytes("sealed"), row.getLong("revision")));
        });
        return present;
    }

    private record Room(int values, long octets) {

        boolean isFull(DraftProperties limits) {
            return values >= limits.values() || octets >= limits.octets();
        }
    }

    private Room room(Subject subject, String step) {
        return at(subject, step, """
                select count(*) held, coalesce(sum(octet_length(sealed)), 0) octets from draft_value
                where subject_kind = :kind and subject_id = :subject and step = :step""")
                .query((row, index) -> new Room(row.getInt("held"), row.getLong("octets")))
                .single();
    }

    private void write(Subject subject, String step, DraftChange change, long revision) {
        at(subject, step, """
                insert into draft_value (subject_kind, subject_id, step, name, place, sealed, revision)
                values (:kind, :subject, :step, :name, :revision, :sealed, :revision)
                on conflict (subject_kind, subject_id, step, name) do update set sealed = excluded.sealed, revision = excluded.revision""")
                .param("name", change.name())
                .param("sealed", sealing.seal(change.value()))
                .param("revision", revision)
                .update();
        at(subject, step, "insert into draft_change values (:kind, :subject, :step, :key, :revision)")
                .param("key", change.key())
                .param("revision", revision)
                .update();
    }

    private void close(Subject subject, String step, long revision) {
        at(
                        subject,
                        step,
                        "update draft set revision = :revision where subject_kind = :kind and subject_id = :subject and step = :step")
                .param("revision", revision)
                .update();
        at(subject, step, """
                delete from draft_change where subject_kind = :kind and subject_id = :subject and step = :step and revision <= :forgotten""")
                .param("forgotten", revision - limits.remembered())
                .update();
    }

    private JdbcClient.StatementSpec at(Subject subject, String step, String sql) {
        return jdbc.sql(sql)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("step", step);
    }

    private Draft.Value value(byte[] sealed, long revision) {
        return new Draft.Value(sealing.open(sealed), revision);
    }
}
