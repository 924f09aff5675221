package id.pendamping.bulk;

import id.pendamping.listing.Cursor;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the batches in the database. */
@Repository
class BatchRows {

    /** The result of a row as people see it: of the run, or else of the rehearsal. */
    private static final String LATEST =
            "case when result = 'WAITING' then coalesce(foretold, 'WAITING') else result end";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;

    BatchRows(JdbcClient jdbc, NamedParameterJdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void add(UUID batch, List<BulkOrder.Chosen> subjects) {
        many.batchUpdate(
                """
                insert into bulk_row (batch_id, position, subject_kind, subject_id, number, name)
                values (:batch, :position, :kind, :id, :number, :name)""",
                IntStream.range(0, subjects.size())
                        .mapToObj(i -> row(batch, i + 1, subjects.get(i)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The next rows that have no answer yet, of the preview or of the run. */
    List<BatchRow> open(Batch batch, int after, int limit) {
        return jdbc.sql("select * from bulk_row where batch_id = :batch and position > :after and result = 'WAITING'"
                        + (batch.isPreview() ? " and foretold is null" : "") + " order by position limit :limit")
                .param("batch", batch.id())
                .param("after", after)
                .param("limit", limit)
                .query(BatchRows::read)
                .list();
    }

    /** False when the row was rehearsed meanwhile. */
    boolean foretell(UUID batch, int position, BatchRow.Result result, List<Refusal> reasons, String seen) {
        return jdbc.sql("""
                        update bulk_row set foretold = :result, reasons = :reasons, seen = :seen
                        where batch_id = :batch and position = :position and foretold is null""")
                        .param("result", result.name())
                        .param("reasons", KeptRefusals.write(reasons))
                        .param("seen", seen)
                        .param("batch", batch)
                        .param("position", position)
                        .update()
                == 1;
    }

    /** False when the row has its result already. */
    boolean finish(UUID batch, int position, BatchRow.Result result, List<Refusal> reasons) {
        return jdbc.sql("""
                        update bulk_row set result = :result, reasons = :reasons
                        where batch_id = :batch and position = :position and result = 'WAITING'""")
                        .param("result", result.name())
                        .param("reasons", KeptRefusals.write(reasons))
                        .param("batch", batch)
                        .param("position", position)
                        .update()
                == 1;
    }

    /** Counts a try that ended in a fault, and says how many there were. */
    int tried(UUID batch, int position) {
        return jdbc.sql("""
                        update bulk_row set tries = tries + 1 where batch_id = :batch and position = :position
                        returning tries""")
                .param("batch", batch)
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    /** What has no result, or failed, is tried from the beginning. */
    void waitAgain(UUID batch) {
        jdbc.sql("""
                        update bulk_row set tries = 0, result = 'WAITING'
                        where batch_id = :batch and (result = 'FAILED' or result = 'WAITING' and tries > 0)""").param("batch", batch).update();
    }

    /** Rows that were not decided because their subjects had changed. */
    int changed(UUID batch) {
        return jdbc.sql("select count(*) from bulk_row where batch_id = :batch and :changed = any(reasons)")
                .param("batch", batch)
                .param("changed", BatchRow.CHANGED)
                .query(Integer.class)
                .single();
    }

    /** The same in another batch. */
    void again(UUID batch, UUID first) {
        jdbc.sql("""
                        insert into bulk_row (batch_id, position, subject_kind, subject_id, number, name)
                        select :batch, row_number() over (order by position), subject_kind, subject_id, number, name
                        from bulk_row where batch_id = :first and :changed = any(reasons)""")
                .param("batch", batch)
                .param("first", first)
                .param("changed", BatchRow.CHANGED)
                .update();
    }

    /** By the id of the subject. */
    Map<String, BatchRow> of(UUID batch, Collection<String> subjects) {
        return jdbc
                .sql("select * from bulk_row where batch_id = :batch and subject_id = any(:subjects)")
                .param("batch", batch)
                .param("subjects", subjects.toArray(String[]::new))
                .query(BatchRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.subject().id(), Function.identity()));
    }

    Slice<BatchRow> behind(UUID batch, BatchRow.@Nullable Result result, int position, int size) {
        List<BatchRow> read = jdbc.sql(
                        "select *" + of(result) + " and position > :position order by position limit :limit")
                .param("batch", batch)
                .param("position", position)
                .param("limit", size + 1)
                .query(BatchRows::read)
                .list();
        return Slice.of(read, size, row -> Cursor.at(row.position()));
    }

    private static String of(BatchRow.@Nullable Result result) {
        return " from bulk_row where batch_id = :batch"
                + (result == null ? "" : " and " + LATEST + " = '" + result.name() + "'");
    }

    Page<BatchRow> page(UUID batch, BatchRow.@Nullable Result result, PageRequest asked) {
        String where = of(result);
        int total = jdbc.sql("select count(*)" + where)
                .param("batch", batch)
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<BatchRow> rows = jdbc.sql("select *" + where + " order by position limit :size offset :skip")
                .param("batch", batch)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(BatchRows::read)
                .list();
        return Page.of(rows, shown, total);
    }

    void each(UUID batch, Consumer<BatchRow> reader) {
        jdbc.sql("select * from bulk_row where batch_id = :batch order by position")
                .param("batch", batch)
                .query((RowCallbackHandler) row -> reader.accept(read(row, 0)));
    }

    static BatchRow.Result resultOf(Outcome outcome) {
        return outcome instanceof Outcome.Refused ? BatchRow.Result.REFUSED : BatchRow.Result.DONE;
    }

    static List<Refusal> reasonsOf(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.refusals() : List.of();
    }

    private static SqlParameterSource row(UUID batch, int position, BulkOrder.Chosen chosen) {
        return new MapSqlParameterSource()
                .addValue("batch", batch)
                .addValue("position", position)
                .addValue("kind", chosen.subject().kind().name())
                .addValue("id", chosen.subject().id())
                .addValue("number", chosen.number())
                .addValue("name", chosen.name());
    }

    private static BatchRow read(ResultSet row, int index) throws SQLException {
        String foretold = row.getString("foretold");
        return new BatchRow(
                row.getInt("position"),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("number"),
                row.getString("name"),
                foretold == null ? null : BatchRow.Result.valueOf(foretold),
                BatchRow.Result.valueOf(row.getString("result")),
                KeptRefusals.read((String[]) row.getArray("reasons").getArray()),
                row.getString("seen"));
    }
}
