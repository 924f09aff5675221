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

/**
 * Compares in the database, always with the latest report of each other group, and of what is bought very often with no more
 * than the latest or some of it: a page costs the same however many groups there are.
 */
@Repository
class JdbcComparison implements Comparison {

    private static final int PROVINCE = 2;
    private static final int MOST_PRICES = 200;
    private static final int MOST_PURCHASES = 500;

    private static final String IS_LATEST = " p.version = (select max(version) from report where case_id = p.case_id)";

    private final JdbcClient jdbc;

    JdbcComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, VendorUse> vendors(GroupSummary group, Collection<String> vendors, List<CaseId> sameMentor) {
        Map<String, VendorUse> uses = new HashMap<>();
        jdbc.sql("""
                        select s.vendor, (
                                select count(distinct p.case_id)
                                from (select report_id from expense_line where lower(vendor) = s.vendor limit :most) l
                                join report p on p.id = l.report_id
                                where p.case_id <> :case and%1$s) as groups, (
                                select count(distinct p.case_id) from report p
                                join expense_line l on l.report_id = p.id and lower(l.vendor) = s.vendor
                                where p.case_id = any(:mentored) and p.case_id <> :case and%1$s) as mentored, (
                                select count(distinct p.case_id) from group_card g
                                join report p on p.case_id = g.case_id
                                join expense_line l on l.report_id = p.id and lower(l.vendor) = s.vendor
                                where g.village = :village and p.case_id <> :case and%1$s) as neighbours
                        from unnest(:vendors) as s (vendor)""".formatted(IS_LATEST))
                .param("vendors", vendors.toArray(String[]::new))
                .param("mentored", sameMentor.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("village", group.village())
                .param("case", group.caseId().value())
                .param("most", MOST_PURCHASES)
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
                        select l.line_id, count(distinct o.case_id) as groups,
                            percentile_disc(0.5) within group (order by o.unit_price) as middle
                        from expense_line l
                        join group_budget_line b on b.id = l.budget_line_id
                        cross join lateral (
                            select case_id, unit_price from price_paid
                            where province = :province and item = lower(b.description) and unit = lower(l.unit)
                                and case_id <> :case
                            order by reported_at desc limit :most) o
                        where l.report_id = :report
                        group by l.line_id""")
                .param("report", reportId)
                .param("case", group.caseId().value())
                .param("province", group.regency().substring(0, PROVINCE))
                .param("most", MOST_PRICES)
                .query(row -> {
                    prices.put(
                            row.getObject("line_id", UUID.class),
                            new PriceOfRest(row.getInt("groups"), Rupiah.of(row.getLong("middle"))));
                });
        return prices;
    }
}
