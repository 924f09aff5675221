package id.pendamping.bulk;

import id.pendamping.access.Account;
import id.pendamping.shared.Duty;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches in the database. */
@Repository
class BatchStore {

    private static final String OWN = "asked_by = :me";

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is a batch with this id. */
    boolean add(UUID id, BulkOrder order, Account account, Instant now) {
        return jdbc.sql("""
                        insert into bulk_batch (id, deed, title, command, duty, filter_labels, filter_values, asked_by, asked_at,
                            total, regencies)
                        values (:id, :deed, :title, :command, :duty, :labels, :values, :by, :at, :total, :regencies) on conflict (id) do nothing""")
                        .param("id", id)
                        .param("deed", order.deed())
                        .param("title", order.title())
                        .param("command", order.command())
                        .param("duty", order.duty().name())
                        .param(
                                "labels",
                                order.filter().stream()
                                        .map(BulkOrder.Condition::label)
                                        .toArray(String[]::new))
                        .param(
                                "values",
                                order.filter().stream()
                                        .map(BulkOrder.Condition::value)
                                        .toArray(String[]::new))
                        .param("by", account.id())
                        .param("at", Timestamp.from(now))
                        .param("total", order.subjects().size())
                        .param(
                                "regencies",
                                order.subjects().stream()
                                        .map(BulkOrder.Chosen::regency)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toArray(String[]::new))
                        .update()
                == 1;
    }

    /** The same order once more, for the rows that had changed; false when there is a batch with this id. */
    boolean again(UUID id, UUID first, Instant now) {
        return jdbc.sql("""
                        insert into bulk_batch (id, deed, title, command, duty, filter_labels, filter_values, asked_by, asked_at,
                            total, regencies)
                        select :id, deed, title, command, duty, filter_labels, filter_values, asked_by, :at,
                            (select count(*) from bulk_row where batch_id = :first and :changed = any(reasons)), regencies
                        from bulk_batch where id = :first on conflict (id) do nothing""")
                        .param("id", id)
                        .param("first", first)
                        .param("at", Timestamp.from(now))
                        .param("changed", BatchRow.CHANGED)
                        .update()
                == 1;
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from bulk_batch where id = :id")
                .param("id", id)
                .query(BatchStore::read)
                .optional();
    }

    /** Newest first; of everybody whose subjects are all in the person's regions, or the person's own. */
    List<Batch> latest(Account account, boolean ofEverybody, int limit) {
        String others = "not exists (select 1 from unnest(regencies) as r (regency) where not "
                + account.scope().covers("r.regency") + ")";
        return jdbc.sql("select * from bulk_batch where " + (ofEverybody ? "(" + OWN + " or " + others + ")" : OWN)
                        + " order by asked_at desc, id desc limit :limit")
                .param("me", account.id())
                .params(ofEverybody ? account.scope().parameters() : Map.of())
                .param("limit", limit)
                .query(BatchStore::read)
                .list();
    }

    /** Holds the batch as it is until the end of the transaction. */
    Optional<Batch> lock(UUID id) {
        return jdbc.sql("select * from bulk_batch where id = :id for update")
                .param("id", id)
                .query(BatchStore::read)
                .optional();
    }

    /** Begins another round in another state; the one before goes on no more. */
    Batch change(UUID id, Batch.State to, @Nullable Instant ended) {
        return jdbc.sql("""
                        update bulk_batch set state = :to, round = round + 1, ended_at = :ended
                        where id = :id returning *""")
                .param("to", to.name())
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .param("id", id)
                .query(BatchStore::read)
                .single();
    }

    /** Whether this is still the round that goes on. */
    boolean isOn(Batch batch) {
        return jdbc.sql("select exists (select 1 from bulk_batch where id = :id and round = :round and state = :state)")
                .param("id", batch.id())
                .param("round", batch.round())
                .param("state", batch.state().name())
                .query(Boolean.class)
                .single();
    }

    void countForetold(UUID id, boolean isObjected) {
        jdbc.sql("update bulk_batch set rehearsed = rehearsed + 1, objected = objected + :objected where id = :id")
                .param("objected", isObjected ? 1 : 0)
                .param("id", id)
                .update();
    }

    void count(UUID id, BatchRow.Result result) {
        String column =
                switch (result) {
                    case DONE -> "done";
                    case REFUSED -> "refused";
                    case FAILED -> "failed";
                    case WAITING -> throw new IllegalArgumentException("No result");
                };
        jdbc.sql("update bulk_batch set %1$s = %1$s + 1 where id = :id".formatted(column))
                .param("id", id)
                .update();
    }

    /** The rows that had failed wait again. */
    void forgetFailed(UUID id) {
        jdbc.sql("update bulk_batch set failed = 0 where id = :id")
                .param("id", id)
                .update();
    }

    List<UUID> previewsBefore(Instant moment) {
        return jdbc.sql("select id from bulk_batch where state = 'PREVIEW' and asked_at < :before")
                .param("before", Timestamp.from(moment))
                .query(UUID.class)
                .list();
    }

    private static Batch read(ResultSet row, int number) throws SQLException {
        List<String> labels = words(row.getArray("filter_labels"));
        List<String> values = words(row.getArray("filter_values"));
        Timestamp ended = row.getTimestamp("ended_at");
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("deed"),
                row.getString("title"),
                row.getString("command"),
                Duty.valueOf(row.getString("duty")),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new BulkOrder.Condition(labels.get(i), values.get(i)))
                        .toList(),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Batch.State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("total"),
                row.getInt("rehearsed"),
                row.getInt("objected"),
                row.getInt("done"),
                row.getInt("refused"),
                row.getInt("failed"),
                words(row.getArray("regencies")),
                ended == null ? null : ended.toInstant());
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
