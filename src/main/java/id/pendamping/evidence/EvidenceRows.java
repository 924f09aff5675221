package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Item;
import id.pendamping.evidence.Evidence.Likeness;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.Place;
import id.pendamping.shared.Subject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has arrived, for which case. */
@Repository
class EvidenceRows {

    static final int MOST_ASKED = 1_000;

    /**
     * What the record tells of a case is listed, and held against the row: a row that is gone, says another hash or was told by
     * nobody is doubtful. Of a content that somebody has deleted nothing else is known any more; asking for the file says so.
     */
    private static final String PIECES = """
            from (select (data ->> 'evidenceId')::uuid as id, replace(data ->> 'sha256', '-', '') as sha256,
                    data ->> 'mediaType' as media_type, occurred_at
                from journal_entry where subject_kind = :kind and subject_id = :of and type = 'evidence-kept') t
            full join (select * from evidence where subject = :subject) e on e.id = t.id
            """;

    private static final String ITEMS = """
            select * from (select coalesce(t.id, e.id) as id, k.sha256,
                    encode(e.sha256, 'hex') is distinct from t.sha256 as doubtful,
                    coalesce(t.media_type, c.media_type, 'image/jpeg') as media_type, c.width, c.height, c.bytes,
                    e.latitude, e.longitude, e.taken_on, coalesce(t.occurred_at, e.kept_at) as kept_at
                """ + PIECES + """
                cross join lateral (select coalesce(t.sha256, encode(e.sha256, 'hex')) as sha256) k
                left join evidence_content c on c.sha256 = decode(k.sha256, 'hex')) i
            """;

    private static final Keyset<Item> LATEST_FIRST =
            Keyset.<Item>falling("kept_at", Instant.class, Item::keptAt).thenRising("id", UUID.class, Item::id);

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

    List<Item> find(Subject subject, Collection<UUID> ids) {
        return jdbc.sql(ITEMS + "where id = any(:ids) limit " + MOST_ASKED)
                .params(of(subject))
                .param("ids", ids.toArray(UUID[]::new))
                .query(ItemRow::read)
                .list();
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

    /** Latest first. */
    List<Item> page(Subject subject, PageRequest shown) {
        return jdbc.sql(ITEMS + "order by kept_at desc, id limit :count offset :offset")
                .params(of(subject))
                .param("count", shown.size())
                .param("offset", shown.offset())
                .query(ItemRow::read)
                .list();
    }

    Slice<Item> part(Subject subject, PartRequest asked) {
        return LATEST_FIRST.read(jdbc, ITEMS + "where true", of(subject), asked, ItemRow::read);
    }

    int count(Subject subject) {
        return jdbc.sql("select count(*) " + PIECES)
                .params(of(subject))
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> of(Subject subject) {
        return Map.of("kind", subject.kind().name(), "of", subject.id(), "subject", subject.key());
    }
}
