package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Item;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the record tells of the files of a case, held against what is kept of them. */
@Repository
class ToldPieces {

    /**
     * What is told is listed: a row that is gone, says another hash or was told by
     * nobody is doubtful. Of a content that somebody has deleted nothing else is known any more; asking for the file says so.
     */
    private static final String PIECES = """
            from (select (data ->> 'evidenceId')::uuid as id, replace(data ->> 'sha256', '-', '') as sha256,
                    data ->> 'mediaType' as media_type, replace(data ->> 'smallHash', '-', '') as small, occurred_at
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

    ToldPieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The picture for lists, as it is kept.
     *
     * @param told hash of the one that was made; missing in older journals
     */
    record Small(byte[] octets, @Nullable String told) {

        boolean isAsMade() {
            return told == null || Sha256.of(octets).equals(told);
        }
    }

    /** Of a picture whose row says what the record tells. */
    Optional<Small> small(Subject subject, UUID id) {
        return jdbc.sql("select c.small, t.small as told " + PIECES + """
                        join evidence_content c on c.sha256 = e.sha256 and encode(e.sha256, 'hex') = t.sha256
                        where t.id = :id and c.small is not null""")
                .params(of(subject))
                .param("id", id)
                .query((row, number) -> new Small(row.getBytes("small"), row.getString("told")))
                .optional();
    }

    List<Item> find(Subject subject, Collection<UUID> ids) {
        return jdbc.sql(ITEMS + "where id = any(:ids) limit " + EvidenceRows.MOST_ASKED)
                .params(of(subject))
                .param("ids", ids.toArray(UUID[]::new))
                .query(ItemRow::read)
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
