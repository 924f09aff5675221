package id.pendamping.accountability;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares in the database, always with the latest report of each other group. */
@Repository
class JdbcComparison implements Comparison {

    private static final int PROVINCE = 2;

    private final JdbcClient jdbc;

    JdbcComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, VendorUse> vendors(GroupSummary group, Collection<String> vendors, List<CaseId> sameMentor) {
        Map<String, VendorUse> uses = new HashMap<>();
        jdbc.sql("""
                        select lower(l.vendor) as vendor, count(distinct p.case_id) as groups,
                            count(distinct p.case_id) filter (where p.case_id = any(:mentored)) as mentored,
                            count(distinct p.case_id) filter (where g.village = :village) as neighbours
                        from expense_line l
                        join report p on p.id = l.report_id
                        join group_card g on g.case_id = p.case_id
                        where lower(l.vendor) = any(:vendors) and p.case_id <> :case
                            and p.version = (select max(version) from report where case_id = p.case_id)
                        group by lower(l.vendor)""")
                .param("vendors", vendors.toArray(String[]::new))
                .param("mentored", sameMentor.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("village", group.village())
                .param("case", group.caseId().value())
                .query(row -> {
                    uses.put(
                            row.getString("vendor"),
                            new VendorUse(row.getInt("groups"), row.getInt("mentored"), row.getInt("neighbours")));
                });
        return uses;
    }

    @Override
    public Map<UUID, PriceOfRest> prices(GroupSummary group, UUID reportId) {
        Map<UUID, PriceOfRest> prices = new HashMap<>();
        jdbc.sql("""
                        select l.line_id, count(distinct p.case_id) as groups,
                            percentile_disc(0.5) within group (order by o.unit_price) as middle
                        from expense_line l
                        join group_budget_line b on b.id = l.budget_line_id
                        join group_budget_line ob on lower(ob.description) = lower(b.description)
                        join expense_line o on o.budget_line_id = ob.id and lower(o.unit) = lower(l.unit)
                        join report p on p.id = o.report_id
                        join group_card g on g.case_id = p.case_id
                        where l.report_id = :report and p.case_id <> :case and left(g.regency, 2) = :province
                            and p.version = (select max(version) from report where case_id = p.case_id)
                        group by l.line_id""")
                .param("report", reportId)
                .param("case", group.caseId().value())
                .param("province", group.regency().substring(0, PROVINCE))
                .query(row -> {
                    prices.put(
                            row.getObject("line_id", UUID.class),
                            new PriceOfRest(row.getInt("groups"), Rupiah.of(row.getLong("middle"))));
                });
        return prices;
    }
}
