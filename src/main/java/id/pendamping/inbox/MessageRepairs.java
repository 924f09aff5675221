package id.pendamping.inbox;

import id.pendamping.inbox.MessageRepairDecided.Verdict;
import id.pendamping.shared.Act;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repairs of messages, kept for ever. */
@Repository
public class MessageRepairs {

    private final JdbcClient jdbc;
    private final SealedMessages sealed;

    MessageRepairs(JdbcClient jdbc, SealedMessages sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** Oldest first. */
    public List<MessageRepair> of(DeadLetter letter) {
        return jdbc.sql("select * from message_repair where letter_id = :letter order by asked_at, id")
                .param("letter", letter.id())
                .query(this::read)
                .list();
    }

    /** Those of the letters for which a repair waits for the second person. */
    public Set<UUID> waiting(Collection<UUID> letters) {
        return letters.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(
                                "select letter_id from message_repair where letter_id in (:letters) and verdict is null")
                        .param("letters", letters)
                        .query(UUID.class)
                        .list());
    }

    Optional<MessageRepair> find(UUID id) {
        return jdbc.sql("select * from message_repair where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    void ask(UUID id, DeadLetter letter, String value, String reason, Act act) {
        jdbc.sql("""
                        insert into message_repair (id, letter_id, value, reason, asked_by, asked_at)
                        values (:id, :letter, :value, :reason, :by, :at)""")
                .param("id", id)
                .param("letter", letter.id())
                .param("value", sealed.sealValue(value.getBytes(StandardCharsets.UTF_8)))
                .param("reason", reason)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    void decide(MessageRepair repair, Verdict verdict, String why, Act act) {
        jdbc.sql("""
                        update message_repair set verdict = :verdict, decided_by = :by, decided_at = :at, decided_why = :why
                        where id = :id""")
                .param("verdict", verdict.name())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("why", why)
                .param("id", repair.id())
                .update();
    }

    private MessageRepair read(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        Timestamp decided = row.getTimestamp("decided_at");
        return new MessageRepair(
                row.getObject("id", UUID.class),
                row.getObject("letter_id", UUID.class),
                new String(Objects.requireNonNull(sealed.openValue(row.getBytes("value"))), StandardCharsets.UTF_8),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_why"));
    }
}
