package id.pendamping.inbox;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The order of messages of one key. Whichever is set aside first holds up all that come after it, except those about the
 * same: they correct it. One that is early is not wrong and holds up nothing as long as its step is closed: what it waits for
 * may come by a later one. Once the step is open, it waits for its turn like the others.
 */
@Repository
public class WaitingMessages {

    /** A consumer and a key of its messages. */
    record Key(String consumer, String key) {}

    /** A message that has its turn, and what it reports on. */
    record Next(UUID id, @Nullable String about) {}

    private static final String OF_KEY = "consumer = :consumer and message_key = :key";
    private static final String HOLDS_UP = "state in ('OPEN', 'WAITING')";
    private static final String IN_ORDER = " order by set_aside_at, partition, message_offset";
    private static final String FIRST =
            "select id, about, state from dead_letter where " + HOLDS_UP + " and " + OF_KEY + IN_ORDER + " limit 1";

    private static final String TURN = " from (" + FIRST + ") f join dead_letter w on w.state = 'WAITING'"
            + " and w.consumer = :consumer and w.message_key = :key and (w.id = f.id or w.about = f.about)";
    private static final String DUE =
            " from dead_letter w join worklist_task t on t.case_id = w.case_id and t.step = w.awaits"
                    + " where w.state = 'EARLY' and w.consumer = :consumer and w.message_key = :key";

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many messages wait behind others of the letter's key. */
    public int behind(DeadLetter letter) {
        return letter.key() == null
                ? 0
                : of(
                                new Key(letter.consumer(), letter.key()),
                                "select count(*) from dead_letter where state = 'WAITING' and " + OF_KEY)
                        .query(Integer.class)
                        .single();
    }

    /** Until the end of the transaction nobody else deals with messages of the key. */
    void lock(MessagePosition position) {
        if (position.key() != null) {
            lock(position.consumer(), position.key());
        }
    }

    void lock(String consumer, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
                .param("key", consumer + ' ' + key)
                .query((row, number) -> true)
                .single();
    }

    /** Whether nothing of the key holds it up, or only a wrong one about the same, which it corrects. */
    boolean isTurnOf(MessagePosition position, @Nullable String about) {
        return position.key() == null
                || of(
                                new Key(position.consumer(), position.key()),
                                "select not exists (select 1" + DUE + ") and coalesce("
                                        + "(select f.state = 'OPEN' and coalesce(f.about = :about, false) from ("
                                        + FIRST
                                        + ") f), true)")
                        .param("about", about)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether messages of the key have their turn already, and nobody has come to take them yet. */
    boolean isAnyDue(MessagePosition position) {
        return position.key() != null
                && of(
                                new Key(position.consumer(), position.key()),
                                "select exists (select 1" + DUE + ") or exists (select 1" + TURN + ")")
                        .query(Boolean.class)
                        .single();
    }

    /** The step of those that came too early is open: from now on they wait among the others of the key, in order. */
    void queueDue(Key key) {
        of(key, "update dead_letter set state = 'WAITING' where id in (select w.id" + DUE + ")")
                .update();
    }

    /** Those that have their turn now: the first that waits, and all that wait about the same as the first of the key. */
    List<Next> next(Key key) {
        return of(key, "select w.id, w.about" + TURN + " order by w.set_aside_at, w.partition, w.message_offset")
                .query((row, number) -> new Next(row.getObject("id", UUID.class), row.getString("about")))
                .list();
    }

    /** Where messages about the case came before the step. */
    List<Key> early(CaseId caseId, String step) {
        return jdbc.sql("""
                        select distinct consumer, message_key from dead_letter
                        where state = 'EARLY' and case_id = :case and awaits = :step""")
                .param("case", caseId.value())
                .param("step", step)
                .query(WaitingMessages::key)
                .list();
    }

    /** Messages that a correction may have put right wait for their turn again; it survives a stop of the node. */
    List<Key> lookAnew(String consumer, CaseId caseId, String corrected) {
        return jdbc.sql("""
                        with anew as (update dead_letter set state = 'WAITING'
                            where state = 'OPEN' and consumer = :consumer and message_key is not null
                                and (case_id = :case or jsonb_path_exists(reasons, '$[*].arguments[*] ? (@ == $what)',
                                    jsonb_build_object('what', cast(:corrected as text))))
                            returning consumer, message_key)
                        select distinct consumer, message_key from anew""")
                .param("consumer", consumer)
                .param("case", caseId.value())
                .param("corrected", RefusalLines.TEXT + corrected)
                .query(WaitingMessages::key)
                .list();
    }

    /**
     * A message that was just heard is taken: what is set aside about the same is closed, it is corrected; if this one
     * comes on top, only what was found wrong. Says whether there was something.
     */
    boolean supersede(MessagePosition position, @Nullable String about, @Nullable String eventId, Reception.Word word) {
        if (position.key() == null || about == null || word == Reception.Word.REPEATED) {
            return false;
        }
        return of(
                                new Key(position.consumer(), position.key()),
                                "update dead_letter set state = 'SUPERSEDED', settled_at = :now, superseded_by = :by where "
                                        + replacedBy(word) + " and " + OF_KEY + " and about = :about")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", eventId)
                        .param("about", about)
                        .update()
                > 0;
    }

    private static String replacedBy(Reception.Word word) {
        return word == Reception.Word.FURTHER ? "state = 'OPEN'" : "state in ('OPEN', 'EARLY', 'WAITING')";
    }

    /** A message that was set aside is taken: what was set aside before it about the same is closed, as for one just heard. */
    void supersedeBefore(UUID letter, Reception.Word word) {
        if (word == Reception.Word.REPEATED) {
            return;
        }
        jdbc.sql("""
                        update dead_letter d set state = 'SUPERSEDED', settled_at = :now,
                            superseded_by = coalesce(l.repaired_as::text, l.event_id)
                        from dead_letter l
                        where l.id = :letter and d.%s and d.consumer = l.consumer
                            and d.message_key = l.message_key and d.about = l.about
                            and (d.set_aside_at, d.partition, d.message_offset)
                                < (l.set_aside_at, l.partition, l.message_offset)""".formatted(replacedBy(word)))
                .param("now", Timestamp.from(clock.instant()))
                .param("letter", letter)
                .update();
    }

    /** Keys of which something waits that has its turn: somebody was stopped before it was taken, or a step has opened. */
    List<Key> leftOver() {
        return jdbc.sql("""
                        select consumer, message_key from (
                            select distinct w.consumer, w.message_key from dead_letter w
                            where w.state = 'WAITING' and (
                                select f.id = w.id or f.about = w.about from dead_letter f
                                where f.state in ('OPEN', 'WAITING') and f.consumer = w.consumer
                                    and f.message_key = w.message_key
                                order by f.set_aside_at, f.partition, f.message_offset limit 1)
                            union
                            select w.consumer, w.message_key from dead_letter w
                                join worklist_task t on t.case_id = w.case_id and t.step = w.awaits
                            where w.state = 'EARLY') l
                        limit 100""").query(WaitingMessages::key).list();
    }

    /** What came before its step waits for nobody once its case has ended: a person closes it. */
    void openEnded() {
        jdbc.sql("""
                        update dead_letter w set state = 'OPEN', awaits = null, reasons = cast(:reasons as jsonb)
                        from group_case c
                        where w.state = 'EARLY' and c.case_id = w.case_id and c.outcome is not null""")
                .param("reasons", RefusalLines.toJson(List.of(Refusal.of("refusal.inbound.ended"))))
                .update();
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(row.getString("consumer"), row.getString("message_key"));
    }

    private JdbcClient.StatementSpec of(Key key, String sql) {
        return jdbc.sql(sql).param("consumer", key.consumer()).param("key", key.key());
    }
}
