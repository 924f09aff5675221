package id.pendamping.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.RegionScope;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that were set aside, and those that wait behind them. */
@Repository
public class DeadLetters {

    private static final int LONGEST = 200;

    private static final Keyset<DeadLetter> NEWEST_FIRST = Keyset.<DeadLetter>falling(
                    "set_aside_at", Instant.class, DeadLetter::setAsideAt)
            .thenFalling("id", UUID.class, DeadLetter::id);

    private final JdbcClient jdbc;
    private final SealedMessages sealed;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, SealedMessages sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** What the account may see of one state, newest first. */
    public Page<DeadLetter> page(Account account, DeadLetter.State state, PageRequest asked) {
        RegionScope scope = account.scope();
        int total = jdbc.sql("select count(*) from dead_letter where state = :state and " + mine(scope))
                .param("state", state.name())
                .params(scope.parameters())
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<DeadLetter> letters = jdbc.sql(
                        "select " + DeadLetter.COLUMNS + " from dead_letter where state = :state and " + mine(scope)
                                + " order by set_aside_at desc, id desc limit :size offset :skip")
                .param("state", state.name())
                .params(scope.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(DeadLetter::read)
                .list();
        return Page.of(letters, shown, total);
    }

    /** The same part by part. */
    public Slice<DeadLetter> part(Account account, DeadLetter.State state, PartRequest asked) {
        RegionScope scope = account.scope();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("state", state.name());
        return NEWEST_FIRST.read(
                jdbc,
                "select " + DeadLetter.COLUMNS + " from dead_letter where state = :state and " + mine(scope),
                parameters,
                asked,
                DeadLetter::read);
    }

    public Optional<DeadLetter> find(Account account, UUID id) {
        return jdbc.sql("select " + DeadLetter.COLUMNS + " from dead_letter where id = :id and "
                        + mine(account.scope()))
                .param("id", id)
                .params(account.scope().parameters())
                .query(DeadLetter::read)
                .optional();
    }

    int open() {
        return jdbc.sql("select count(*) from dead_letter where state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /** The message as it came. */
    ConsumerRecord<String, byte[]> message(UUID id) {
        return jdbc.sql("""
                        select topic, partition, message_offset, sent_at, message_key, headers, value
                        from dead_letter where id = :id""").param("id", id).query(this::readMessage).single();
    }

    /** Why the message was set aside before, if it was. */
    Optional<List<Refusal>> reasons(MessagePosition position) {
        return jdbc.sql("""
                        select reasons::text from dead_letter where consumer = :consumer and topic = :topic
                            and partition = :partition and message_offset = :offset and sent_at = :sent""")
                .param("consumer", position.consumer())
                .param("topic", position.topic())
                .param("partition", position.partition())
                .param("offset", position.offset())
                .param("sent", Timestamp.from(position.sentAt()))
                .query(String.class)
                .optional()
                .map(RefusalLines::fromJson);
    }

    /** Harmless when it was kept before. */
    void keep(MessagePosition position, Iterable<Header> headers, byte @Nullable [] value, Aside aside) {
        UUID candidate = uuid(position.key());
        jdbc.sql("""
                        insert into dead_letter (id, consumer, topic, partition, message_offset, sent_at, message_key,
                            case_id, regency, event_id, event_type, headers, value, reasons, state, about, awaits,
                            set_aside_at)
                        values (:id, :consumer, :topic, :partition, :offset, :sent, :key,
                            (select case_id from group_card where case_id = :candidate),
                            (select regency from group_card where case_id = :candidate),
                            :event, :type, :headers, :value, :reasons::jsonb, :state, :about, :awaits, :now)
                        on conflict (consumer, topic, partition, message_offset, sent_at) do nothing""")
                .param("id", UuidCreator.getTimeOrderedEpoch(clock.instant()))
                .param("consumer", position.consumer())
                .param("topic", position.topic())
                .param("partition", position.partition())
                .param("offset", position.offset())
                .param("sent", Timestamp.from(position.sentAt()))
                .param("key", position.key())
                .param("candidate", candidate, Types.OTHER)
                .param("event", eventId(headers))
                .param("type", header(headers, "ce_type"))
                .param("headers", sealed.seal(headers))
                .param("value", sealed.sealValue(value), Types.BINARY)
                .param("reasons", RefusalLines.toJson(aside.reasons()))
                .param("state", aside.state().name())
                .param("about", aside.about())
                .param("awaits", aside.step())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The message that had waited is not dealt with now either; it is open, or waits for its step. */
    void putOff(UUID id, Reception reception) {
        Aside aside = reception instanceof Reception.Early early
                ? Aside.early(early, null)
                : Aside.open(((Reception.Refused) reception).reasons(), null);
        jdbc.sql("""
                        update dead_letter set state = :state, reasons = :reasons::jsonb, awaits = :awaits
                        where id = :id and state in ('WAITING', 'EARLY')""")
                .param("state", aside.state().name())
                .param("reasons", RefusalLines.toJson(aside.reasons()))
                .param("awaits", aside.step())
                .param("id", id)
                .update();
    }

    void settle(
            UUID id,
            DeadLetter.State state,
            @Nullable Account by,
            @Nullable String why,
            @Nullable UUID repairedAs,
            byte @Nullable [] repaired) {
        jdbc.sql("""
                        update dead_letter set state = :state, settled_at = :now, settled_by = :by, settled_why = :why,
                            repaired_as = :as, repaired_value = :repaired
                        where id = :id and state in ('OPEN', 'EARLY', 'WAITING')""")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.id())
                .param("why", why)
                .param("as", repairedAs, Types.OTHER)
                .param("repaired", sealed.sealValue(repaired), Types.BINARY)
                .param("id", id)
                .update();
    }

    /** Letters of no known case are everybody's. */
    private static String mine(RegionScope scope) {
        return "(regency is null or " + scope.covers("regency") + ")";
    }

    private ConsumerRecord<String, byte[]> readMessage(ResultSet row, int number) throws SQLException {
        RecordHeaders headers = new RecordHeaders();
        sealed.openInto(headers, row.getBytes("headers"));
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("message_offset"),
                row.getTimestamp("sent_at").getTime(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getString("message_key"),
                sealed.openValue(row.getBytes("value")),
                headers,
                Optional.empty());
    }

    static @Nullable String eventId(Iterable<Header> headers) {
        return header(headers, "ce_id");
    }

    private static @Nullable String header(Iterable<Header> headers, String name) {
        String found = null;
        for (Header header : headers) {
            if (header.key().equals(name) && header.value() != null) {
                found = DisplayText.of(new String(header.value(), StandardCharsets.UTF_8), LONGEST);
            }
        }
        return found;
    }

    private static @Nullable UUID uuid(@Nullable String key) {
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
