package id.pendamping.evidence;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Announced files and the pieces of them that have arrived, until the whole is kept. */
@Repository
class UploadRows {

    private static final int ABANDONED_AT_ONCE = 100;

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String sha256, long length, long arrived) {}

    Optional<Row> row(Subject subject, UUID id) {
        return select(subject, id, "");
    }

    Optional<Row> locked(Subject subject, UUID id) {
        return select(subject, id, " for update");
    }

    private Optional<Row> select(Subject subject, UUID id, String lock) {
        return jdbc.sql("""
                        select encode(sha256, 'hex') as sha256, length, arrived
                        from evidence_upload where id = :id and subject = :subject""" + lock)
                .param("id", id)
                .param("subject", subject.key())
                .query((row, number) -> new Row(row.getString("sha256"), row.getLong("length"), row.getLong("arrived")))
                .optional();
    }

    boolean insert(Subject subject, UUID id, long length, String sha256, Act act) {
        return jdbc.sql("""
                                insert into evidence_upload (id, subject, sha256, length, begun_by, touched_at)
                                values (:id, :subject, :sha256, :length, :by, :now)
                                on conflict (id) do nothing""")
                        .param("id", id)
                        .param("subject", subject.key())
                        .param("sha256", Contents.bytes(sha256))
                        .param("length", length)
                        .param("by", act.actor().id())
                        .param("now", Timestamp.from(act.when()))
                        .update()
                == 1;
    }

    void add(UUID id, long offset, byte[] piece, Instant now) {
        jdbc.sql("insert into evidence_piece (upload_id, start, content) values (:id, :start, :content)")
                .param("id", id)
                .param("start", offset)
                .param("content", piece)
                .update();
        jdbc.sql("update evidence_upload set arrived = arrived + :length, touched_at = :now where id = :id")
                .param("id", id)
                .param("length", piece.length)
                .param("now", Timestamp.from(now))
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("delete from evidence_upload where id = :id").param("id", id).update();
    }

    int pieces(UUID id) {
        return jdbc.sql("select count(*) from evidence_piece where upload_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    long underway(Subject subject) {
        return jdbc.sql("select coalesce(sum(length), 0) from evidence_upload where subject = :subject")
                .param("subject", subject.key())
                .query(Long.class)
                .single();
    }

    byte[] whole(UUID id) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        jdbc.sql("select content from evidence_piece where upload_id = :id order by start")
                .param("id", id)
                .query((RowCallbackHandler) row -> whole.writeBytes(row.getBytes("content")));
        return whole.toByteArray();
    }

    /** Gives how many were dropped. */
    int dropUntouchedSince(Instant before) {
        return jdbc.sql("""
                        delete from evidence_upload where id in (
                            select id from evidence_upload where touched_at < :before order by touched_at limit :most)""")
                .param("before", Timestamp.from(before))
                .param("most", ABANDONED_AT_ONCE)
                .update();
    }
}
