package id.pendamping.accountability;

import id.pendamping.likeness.ComparedReport;
import id.pendamping.likeness.ComparedReports;
import id.pendamping.likeness.Likeness;
import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shows reports to those who compare them. */
@Repository
class JdbcComparedReports implements ComparedReports {

    private static final int MOST = 500;

    private final Reports reports;
    private final JdbcClient jdbc;

    JdbcComparedReports(Reports reports, JdbcClient jdbc) {
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Override
    public ComparedReport get(UUID reportId) {
        return jdbc.sql("select case_id, version from report where id = :report")
                .param("report", reportId)
                .query((row, number) -> {
                    var caseId = new CaseId(row.getObject("case_id", UUID.class));
                    return compared(
                            caseId,
                            reports.version(caseId, row.getInt("version")).orElseThrow());
                })
                .single();
    }

    @Override
    public Optional<UUID> latest(CaseId caseId) {
        return jdbc.sql("select id from report where case_id = :case order by version desc limit 1")
                .param("case", caseId.value())
                .query(UUID.class)
                .optional();
    }

    private ComparedReport compared(CaseId caseId, Report report) {
        return report.compared(caseId, reports.annex(report.id()));
    }

    @Override
    public Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere(
            CaseId caseId, Collection<ReceiptIdentity> receipts) {
        Map<ReceiptIdentity, List<Likeness.Elsewhere>> used = new HashMap<>();
        if (receipts.isEmpty()) {
            return used;
        }
        jdbc.sql("""
                        select r.vendor, r.number, r.date, p.case_id, r.evidence
                        from receipt r
                        join report p on p.id = r.report_id
                        where (lower(r.vendor), compared_number(r.number), r.date) in (:receipts)
                            and p.case_id <> :case
                            and p.version = (select max(version) from report where case_id = p.case_id)
                        limit :most""")
                .param(
                        "receipts",
                        receipts.stream()
                                .map(one -> new Object[] {one.vendor(), one.number(), one.date()})
                                .toList())
                .param("case", caseId.value())
                .param("most", MOST)
                .query(row -> {
                    used.computeIfAbsent(
                                    new ReceiptIdentity(
                                            row.getString("vendor"),
                                            row.getString("number"),
                                            row.getObject("date", LocalDate.class)),
                                    identity -> new ArrayList<>())
                            .add(new Likeness.Elsewhere(
                                    new CaseId(row.getObject("case_id", UUID.class)),
                                    row.getObject("evidence", UUID.class)));
                });
        return used;
    }
}
