package id.pendamping.likeness;

import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Likenesses in the database. */
@Repository
class JdbcLikenesses implements Likeness.Book {

    /** Sets our locks on receipts apart from other locks; any constant of our own does. */
    private static final int RECEIPTS = 80_001;

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcLikenesses(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In one order, so that none blocks another for ever. */
    @Override
    public void holdOff(Collection<ReceiptIdentity> receipts) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(:receipts, one.key)::text
                        from (select distinct unnest(:keys::int[]) as key order by 1) one""")
                .param("receipts", RECEIPTS)
                .param("keys", receipts.stream().map(ReceiptIdentity::lock).toArray(Integer[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public void keep(UUID reportId, List<Likeness> likenesses) {
        int before = jdbc.sql("select count(*) from receipt_likeness where report_id = :report")
                .param("report", reportId)
                .query(Integer.class)
                .single();
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Likeness likeness : likenesses.subList(0, Math.min(MOST, likenesses.size()))) {
            rows.add(new MapSqlParameterSource("report", reportId)
                    .addValue("number", before + rows.size() + 1)
                    .addValue("kind", likeness.kind().name())
                    .addValue("line", likeness.line())
                    .addValue("receipt", likeness.receipt())
                    .addValue("evidence", likeness.evidence())
                    .addValue("case", likeness.otherCase().value())
                    .addValue("other", likeness.otherEvidence())
                    .addValue("distance", likeness.distance()));
        }
        batches.batchUpdate("""
                insert into receipt_likeness (report_id, number, kind, line_id, receipt_id, evidence, other_case,
                    other_evidence, distance)
                values (:report, :number, :kind, :line, :receipt, :evidence, :case, :other, :distance)""", rows.toArray(SqlParameterSource[]::new));
    }

    @Override
    public List<Likeness> of(UUID reportId) {
        return jdbc.sql("""
                        select kind, line_id, receipt_id, evidence, other_case, other_evidence, distance
                        from receipt_likeness where report_id = :report order by number""")
                .param("report", reportId)
                .query((row, number) -> new Likeness(
                        Likeness.Kind.valueOf(row.getString("kind")),
                        row.getObject("line_id", UUID.class),
                        row.getObject("receipt_id", UUID.class),
                        row.getObject("evidence", UUID.class),
                        new CaseId(row.getObject("other_case", UUID.class)),
                        row.getObject("other_evidence", UUID.class),
                        row.getInt("distance")))
                .list();
    }
}
