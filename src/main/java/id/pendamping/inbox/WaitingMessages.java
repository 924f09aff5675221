package id.pendamping.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of messages of one key: while one of them is set aside, later ones wait. */
@Repository
public class WaitingMessages {

    private static final String OF_KEY = "consumer = :consumer and message_key = :key";

    private final JdbcClient jdbc;

    WaitingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many messages wait behind the open one of their key. */
    public int behind(DeadLetter letter) {
        return letter.key() == null
                ? 0
                : jdbc.sql("select count(*) from dead_letter where state = 'WAITING' and " + OF_KEY)
                        .param("consumer", letter.consumer())
                        .param("key", letter.key())
                        .query(Integer.class)
                        .single();
    }

    /** Until the end of the transaction nobody else deals with messages of the key. */
    void lock(MessagePosition origin) {
        if (origin.key() != null) {
            lock(origin.consumer(), origin.key());
        }
    }

    void lock(String consumer, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
                .param("key", consumer + ' ' + key)
                .query((row, number) -> true)
                .single();
    }

    /** Whether an earlier message of the key has to be dealt with first. */
    boolean isHeldUp(MessagePosition origin) {
        return origin.key() != null
                && jdbc.sql("select exists (select 1 from dead_letter where state in ('OPEN', 'WAITING') and " + OF_KEY
                                + ')')
                        .param("consumer", origin.consumer())
                        .param("key", origin.key())
                        .query(Boolean.class)
                        .single();
    }

    boolean hasOpen(String consumer, String key) {
        return jdbc.sql("select exists (select 1 from dead_letter where state = 'OPEN' and " + OF_KEY + ')')
                .param("consumer", consumer)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> firstWaiting(String consumer, String key) {
        return jdbc.sql("select id from dead_letter where state = 'WAITING' and " + OF_KEY
                        + " order by set_aside_at, partition, message_offset limit 1")
                .param("consumer", consumer)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    /** Keys whose messages wait for nothing any more; somebody was stopped before they were taken. */
    List<MessagePosition> leftOver() {
        return jdbc.sql("""
                        select distinct consumer, message_key from dead_letter w where state = 'WAITING' and not exists (
                            select 1 from dead_letter o where o.state = 'OPEN' and o.consumer = w.consumer
                                and o.message_key = w.message_key)
                        limit 100""")
                .query((row, number) -> new MessagePosition(
                        row.getString("consumer"), "", 0, 0, Instant.EPOCH, row.getString("message_key")))
                .list();
    }
}
