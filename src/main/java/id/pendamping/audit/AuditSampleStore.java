package id.pendamping.audit;

import id.pendamping.draw.SampleSeed;
import id.pendamping.draw.Seeds;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.RegionScope;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples and what they were drawn from. */
@Repository
class AuditSampleStore {

    private static final int MOST_SAMPLES = 200;
    private static final String COLUMNS =
            "select id, phase_id, hits, commitment, committed_by, committed_at, drawn_at, items, total, digest from audit_sample ";

    /** A group that was paid. */
    record Paid(UUID caseId, String number, long disbursed) {}

    private static final Keyset<AuditSamples.Item> BY_POSITION =
            Keyset.rising("position", Integer.class, AuditSamples.Item::position);

    private final JdbcClient jdbc;
    private final Seeds seeds;

    AuditSampleStore(JdbcClient jdbc, Seeds seeds) {
        this.jdbc = jdbc;
        this.seeds = seeds;
    }

    void commit(UUID id, UUID phase, int hits, SampleSeed seed, String by, Instant when) {
        jdbc.sql("""
                        insert into audit_sample (id, phase_id, hits, seed_sealed, commitment, committed_by, committed_at)
                        values (:id, :phase, :hits, :sealed, :commitment, :by, :at)""")
                .param("id", id)
                .param("phase", phase)
                .param("hits", hits)
                .param("sealed", seeds.seal(seed))
                .param("commitment", seed.commitment())
                .param("by", by)
                .param("at", Timestamp.from(when))
                .update();
    }

    SampleSeed seed(UUID id) {
        return seeds.open(jdbc.sql("select seed_sealed from audit_sample where id = :id for update")
                .param("id", id)
                .query((row, number) -> row.getBytes("seed_sealed"))
                .single());
    }

    /**
     * Every group of the phase that has money, whether it has confirmed that or not, in the order of their numbers; not one
     * whose payment came back as a whole.
     */
    List<Paid> paid(UUID phase) {
        return jdbc.sql("""
            select p.case_id, g.number, p.amount as disbursed
            from disbursement_paid p join group_card g on g.case_id = p.case_id
            where p.amount > 0 and g.phase_id = :phase order by g.number\
            """)
                .param("phase", phase)
                .query((row, number) -> new Paid(
                        row.getObject("case_id", UUID.class), row.getString("number"), row.getLong("disbursed")))
                .list();
    }

    void draw(UUID id, List<Paid> paid, int[] hits, long total, String digest, Instant when) {
        jdbc.sql("""
                        insert into audit_sample_item (sample_id, position, case_id, number, disbursed, upto, hits)
                        select :id, i.position, i.case_id, i.number, i.disbursed,
                            sum(i.disbursed) over (order by i.position), i.hits
                        from unnest(:cases::uuid[], :numbers::text[], :amounts::numeric[], :hits::integer[])
                            with ordinality as i (case_id, number, disbursed, hits, position)""")
                .param("id", id)
                .param("cases", paid.stream().map(Paid::caseId).toArray(UUID[]::new))
                .param("numbers", paid.stream().map(Paid::number).toArray(String[]::new))
                .param("amounts", paid.stream().map(Paid::disbursed).toArray(Long[]::new))
                .param("hits", Arrays.stream(hits).boxed().toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                        update audit_sample set drawn_at = :at, items = :items, total = :total, digest = :digest
                        where id = :id""")
                .param("at", Timestamp.from(when))
                .param("items", paid.size())
                .param("total", total)
                .param("digest", digest)
                .param("id", id)
                .update();
    }

    /** Latest first. */
    List<AuditSamples.Sample> all() {
        return jdbc.sql(COLUMNS + "order by committed_at desc limit :most")
                .param("most", MOST_SAMPLES)
                .query(AuditSampleStore::sample)
                .list();
    }

    Optional<AuditSamples.Sample> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(AuditSampleStore::sample)
                .optional();
    }

    int drawn(UUID id, RegionScope scope) {
        return jdbc.sql("select count(*) from audit_sample_item i where sample_id = :id and hits > 0 and " + of(scope))
                .param("id", id)
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    List<AuditSamples.Item> hit(UUID id, RegionScope scope, PageRequest shown) {
        return jdbc.sql("select position, number, disbursed, upto, hits from audit_sample_item i"
                        + " where sample_id = :id and hits > 0 and " + of(scope)
                        + " order by position limit :limit offset :skip")
                .param("id", id)
                .params(scope.parameters())
                .param("limit", shown.size())
                .param("skip", shown.offset())
                .query(AuditSampleStore::item)
                .list();
    }

    Slice<AuditSamples.Item> part(UUID id, RegionScope scope, boolean onlyHit, PartRequest asked) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        String select =
                "select position, number, disbursed, upto, hits from audit_sample_item i where sample_id = :id and "
                        + of(scope) + (onlyHit ? " and hits > 0" : "");
        return BY_POSITION.read(jdbc, select, parameters, asked, AuditSampleStore::item);
    }

    /** Groups after a position. */
    List<AuditSamples.Item> items(UUID id, RegionScope scope, int after, int limit) {
        return jdbc.sql("select position, number, disbursed, upto, hits from audit_sample_item i"
                        + " where sample_id = :id and position > :after and " + of(scope)
                        + " order by position limit :limit")
                .param("id", id)
                .params(scope.parameters())
                .param("after", after)
                .param("limit", limit)
                .query(AuditSampleStore::item)
                .list();
    }

    private static String of(RegionScope scope) {
        return scope.isEverywhere()
                ? "true"
                : "exists (select 1 from group_card g where g.case_id = i.case_id and " + scope.covers("g.regency")
                        + ')';
    }

    private static AuditSamples.Item item(ResultSet row, int number) throws SQLException {
        return new AuditSamples.Item(
                row.getInt("position"),
                row.getString("number"),
                Rupiah.of(row.getLong("disbursed")),
                Rupiah.of(row.getLong("upto")),
                row.getInt("hits"));
    }

    private static AuditSamples.Sample sample(ResultSet row, int number) throws SQLException {
        Timestamp drawn = row.getTimestamp("drawn_at");
        return new AuditSamples.Sample(
                row.getObject("id", UUID.class),
                row.getObject("phase_id", UUID.class),
                row.getInt("hits"),
                row.getString("commitment"),
                row.getString("committed_by"),
                row.getTimestamp("committed_at").toInstant(),
                drawn == null ? null : drawn.toInstant(),
                row.getInt("items"),
                Rupiah.of(row.getLong("total")),
                row.getString("digest"));
    }
}
