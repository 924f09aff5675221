package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Override
    public Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere(
            CaseId caseId, Collection<ReceiptIdentity> receipts) {
        Map<ReceiptIdentity, List<Likeness.Elsewhere>> used = new HashMap<>();
        if (receipts.isEmpty()) {
            return used;
        }
        lock(receipts);
        jdbc.sql("""
                        select r.vendor, r.number, r.date, r.amount, p.case_id, r.evidence
                        from receipt r
                        join report p on p.id = r.report_id
                        where (lower(r.vendor), r.number, r.date, r.amount) in (:receipts) and p.case_id <> :case
                            and p.version = (select max(version) from report where case_id = p.case_id)
                        limit :most""")
                .param(
                        "receipts",
                        receipts.stream()
                                .map(one -> new Object[] {
                                    one.vendor(),
                                    one.number(),
                                    one.date(),
                                    one.amount().amount()
                                })
                                .toList())
                .param("case", caseId.value())
                .param("most", MOST)
                .query(row -> {
                    used.computeIfAbsent(
                                    new ReceiptIdentity(
                                            row.getString("vendor"),
                                            row.getString("number"),
                                            row.getObject("date", LocalDate.class),
                                            Rupiah.of(row.getLong("amount"))),
                                    identity -> new ArrayList<>())
                            .add(new Likeness.Elsewhere(
                                    new CaseId(row.getObject("case_id", UUID.class)),
                                    row.getObject("evidence", UUID.class)));
                });
        return used;
    }

    /** Of two reports that hand in the same receipt at once, the later one sees it; in one order, so that none blocks another for ever. */
    private void lock(Collection<ReceiptIdentity> receipts) {
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
