package id.pendamping.registration.imports;

import id.pendamping.bulk.KeptArguments;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works uploaded files off: counts their groups one by one, keeps what each led to, and closes them. */
@Component
class ImportProgress {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;

    ImportProgress(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from import_batch where id = :id and content is not null")
                .param("id", id)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    /** Counts one more group; false when another worker has counted it already. */
    boolean advance(UUID id, GroupResult result) {
        return jdbc.sql("""
                        update import_batch
                        set state = 'RUNNING', done = done + 1, tries = 0, accepted = accepted + :accepted,
                            corrected = corrected + :corrected,
                            repeated = repeated + :repeated, rejected = rejected + :rejected, failed = failed + :failed
                        where id = :id and done = :before and state in ('WAITING', 'RUNNING')
                        """)
                        .param("id", id)
                        .param("before", result.ordinal() - 1)
                        .param("accepted", result.kind() == GroupResult.Kind.ACCEPTED ? 1 : 0)
                        .param("corrected", result.kind() == GroupResult.Kind.CORRECTED ? 1 : 0)
                        .param("repeated", result.kind() == GroupResult.Kind.REPEATED ? 1 : 0)
                        .param("rejected", result.kind() == GroupResult.Kind.REJECTED ? 1 : 0)
                        .param("failed", result.kind() == GroupResult.Kind.FAILED ? 1 : 0)
                        .update()
                == 1;
    }

    /** Counts a try at the group that ended in a fault, and says how many there were; none when it was counted meanwhile. */
    int tried(UUID id, int ordinal) {
        return jdbc.sql("update import_batch set tries = tries + 1 where id = :id and done = :before returning tries")
                .param("id", id)
                .param("before", ordinal - 1)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Closes the batch and lets go of the file. */
    void close(UUID id, Batch.State state, Instant when) {
        jdbc.sql("""
                        update import_batch set state = :state, finished_at = :at, content = null
                        where id = :id and state in ('WAITING', 'RUNNING')
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(when))
                .update();
    }

    /** Keeps the result of a group, with what is wrong with it. */
    void keep(UUID batchId, GroupResult result) {
        jdbc.sql("""
                        insert into import_row (batch_id, ordinal, group_name, village, first_row, last_row, result,
                            case_number)
                        values (:batch, :ordinal, :name, :village, :first, :last, :result, :number)
                        """)
                .param("batch", batchId)
                .param("ordinal", result.ordinal())
                .param("name", result.groupName())
                .param("village", result.village())
                .param("first", result.firstRow())
                .param("last", result.lastRow())
                .param("result", result.kind().name())
                .param("number", result.caseNumber())
                .update();
        if (!result.problems().isEmpty()) {
            addReasons(batchId, result);
        }
    }

    private void addReasons(UUID batchId, GroupResult result) {
        List<Problem> problems = result.problems();
        SqlParameterSource[] reasons = IntStream.range(0, problems.size())
                .mapToObj(i -> new MapSqlParameterSource()
                        .addValue("batch", batchId)
                        .addValue("ordinal", result.ordinal())
                        .addValue("position", i + 1)
                        .addValue("row", problems.get(i).row())
                        .addValue("column", problems.get(i).column())
                        .addValue("key", problems.get(i).messageKey())
                        .addValue(
                                "arguments",
                                problems.get(i).arguments().stream()
                                        .map(KeptArguments::write)
                                        .toArray(String[]::new)))
                .toArray(SqlParameterSource[]::new);
        rows.batchUpdate("""
                insert into import_reason (batch_id, ordinal, position, file_row, column_name, message_key, arguments)
                values (:batch, :ordinal, :position, :row, :column, :key, :arguments)
                """, reasons);
    }
}
