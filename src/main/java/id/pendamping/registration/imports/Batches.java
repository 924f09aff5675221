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
            select id, file_name, uploaded_by, uploaded_at, state, rows_total, groups_total, done, accepted, corrected,
                repeated, rejected, failed, finished_at
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

    /** Whether the batch is of the very same file. */
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
                row.getInt("corrected"),
                row.getInt("repeated"),
                row.getInt("rejected"),
                row.getInt("failed"),
                finished == null ? null : finished.toInstant());
    }
}
