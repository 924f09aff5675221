package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Likeness;
import id.pendamping.shared.Act;
import id.pendamping.shared.Place;
import id.pendamping.shared.Subject;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has arrived, for which case. */
@Repository
class EvidenceRows {

    static final int MOST_ASKED = 1_000;

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose an id is, and what was sent under it. */
    record Known(Subject subject, String sentSha256, long sentBytes) {}

    Optional<Known> known(UUID id) {
        return jdbc.sql("select subject, encode(sent_sha256, 'hex') as sent, sent_bytes from evidence where id = :id")
                .param("id", id)
                .query((row, number) -> new Known(
                        Subject.ofKey(row.getString("subject")), row.getString("sent"), row.getLong("sent_bytes")))
                .optional();
    }

    /** False when the id was taken in the meantime. */
    boolean add(Subject subject, UUID id, FileResult.Usable file, Act act) {
        Place where = file.takenAt();
        return jdbc.sql("""
                                insert into evidence (id, subject, sha256, sent_sha256, sent_bytes, latitude, longitude, taken_on,
                                    kept_by, kept_at)
                                values (:id, :subject, :sha256, :sent, :bytes, :latitude, :longitude, :taken, :by, :at)
                                on conflict (id) do nothing""")
                        .param("id", id)
                        .param("subject", subject.key())
                        .param("sha256", Contents.bytes(file.sha256()))
                        .param("sent", Contents.bytes(file.sentSha256()))
                        .param("bytes", file.sentBytes())
                        .param("latitude", where == null ? null : where.latitude())
                        .param("longitude", where == null ? null : where.longitude())
                        .param("taken", file.takenOn())
                        .param("by", act.actor().id())
                        .param("at", Timestamp.from(act.when()))
                        .update()
                == 1;
    }

    long bytesOf(Subject subject) {
        return jdbc.sql("""
                        select coalesce(sum(c.bytes), 0)
                        from evidence e join evidence_content c on c.sha256 = e.sha256
                        where e.subject = :subject""").param("subject", subject.key()).query(Long.class).single();
    }

    /** Exact copies that belong to other cases. */
    List<Likeness> copies(Subject subject, Collection<UUID> ids) {
        return jdbc.sql("""
                        select distinct mine.id, other.subject, other.id as other
                        from evidence mine join evidence other
                            on (other.sha256 = mine.sha256 or other.sent_sha256 = mine.sent_sha256)
                                and other.subject <> mine.subject
                        where mine.subject = :subject and mine.id = any(:ids)
                        order by mine.id, other.id limit\s""" + MOST_ASKED)
                .param("subject", subject.key())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Likeness(
                        row.getObject("id", UUID.class),
                        Subject.ofKey(row.getString("subject")),
                        row.getObject("other", UUID.class),
                        true,
                        0))
                .list();
    }
}
