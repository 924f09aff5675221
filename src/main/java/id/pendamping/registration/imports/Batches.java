package id.pendamping.registration.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploaded files and their progress. */
@Component
public class Batches {

    private static final String COLUMNS = """
            select id, file_name, uploaded_by, uploaded_at, state, rows_total, groups_total, done, accepted, repeated,
                rejected, failed, finished_at
            from import_batch
            """;

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when a batch with this id is there already. */
    boolean add(UUID id, String fileName, byte[] content, RegistrationFile.Scan scan, String uploadedBy, Instant when) {
        return jdbc.sql("""
                        insert into import_batch (id, file_name, content, fingerprint, uploaded_by, uploaded_at, state,
                            rows_total, groups_total)
                        values (:id, :name, :content, sha256(:content), :by, :at, 'WAITING', :rows, :groups)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("name", fileName)
                        .param("content", content)
                        .param("by", uploadedBy)
                        .param("at", Timestamp.from(when))
                        .param("rows", scan.rows())
                        .param("groups", scan.groups())
                        .update()
                == 1;
    }

    /** Whether the batch came of the very same file. */
    boolean isOf(UUID id, byte[] content) {
        return jdbc.sql("select fingerprint = sha256(:content) from import_batch where id = :id")
                .param("content", content)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public Optional<Batch> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Batches::batch)
                .optional();
    }

    public List<Batch> uploadedBy(String accountId) {
        return jdbc.sql(COLUMNS + "where uploaded_by = :by order by uploaded_at desc limit 50")
                .param("by", accountId)
                .query(Batches::batch)
                .list();
    }

    /** Of everybody, newest first. */
    List<Batch> latest(int limit) {
        return jdbc.sql(COLUMNS + "order by uploaded_at desc limit :limit")
                .param("limit", limit)
                .query(Batches::batch)
                .list();
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
                            repeated = repeated + :repeated, rejected = rejected + :rejected, failed = failed + :failed
                        where id = :id and done = :before and state in ('WAITING', 'RUNNING')
                        """)
                        .param("id", id)
                        .param("before", result.ordinal() - 1)
                        .param("accepted", result.kind() == GroupResult.Kind.ACCEPTED ? 1 : 0)
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

    private static Batch batch(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                Batch.State.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("groups_total"),
                row.getInt("done"),
                row.getInt("accepted"),
                row.getInt("repeated"),
                row.getInt("rejected"),
                row.getInt("failed"),
                finished == null ? null : finished.toInstant());
    }
}
