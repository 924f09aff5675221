package id.pendamping.consuming;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers messages in the transaction that deals with them, so that a repeat leads to nothing. */
@Repository
public class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the consumer has dealt with the message before; while another transaction does, this waits. */
    public boolean isNew(String consumer, UUID messageId) {
        return jdbc.sql("insert into inbox (consumer, message_id) values (:consumer, :id) on conflict do nothing")
                        .param("consumer", consumer)
                        .param("id", messageId)
                        .update()
                == 1;
    }

    /** Those of the messages that the consumer has not dealt with before; while another transaction does, this waits. */
    public Set<UUID> newOf(String consumer, Collection<UUID> messageIds) {
        return Set.copyOf(jdbc.sql("""
                        insert into inbox (consumer, message_id)
                        select :consumer, id from unnest(:ids::uuid[]) as one (id) order by id
                        on conflict do nothing returning message_id""")
                .param("consumer", consumer)
                .param("ids", messageIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
