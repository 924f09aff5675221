package id.pendamping.programme;

import id.pendamping.shared.Rupiah;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What programme years ask of reports, in the database. */
@Repository
class JdbcReportDemands implements ReportDemands.Book {

    private final JdbcClient jdbc;

    JdbcReportDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ReportDemands of(int programmeYear) {
        return jdbc.sql("select * from report_demand where year <= :year order by year desc limit 1")
                .param("year", programmeYear)
                .query((row, number) -> new ReportDemands(
                        row.getInt("photos_each"),
                        row.getBoolean("statement_signed"),
                        Rupiah.of(row.getLong("stamp_duty_above")),
                        row.getInt("vendor_groups"),
                        row.getInt("days_from_rest"),
                        row.getBigDecimal("price_times"),
                        row.getInt("price_sample")))
                .single();
    }
}
