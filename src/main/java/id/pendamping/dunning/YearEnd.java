package id.pendamping.dunning;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reports of funds that arrived in a year and were not handed in when it ended, even if they came later: the list that
 * auditors ask of every commitment officer.
 */
@Repository
public class YearEnd {

    private static final String MISSING = """
            from deadlines_report d
            join group_card g on g.case_id = d.case_id
            join ledger_balance l on l.case_id = d.case_id
            join disbursement_credit p on p.case_id = d.case_id
            left join selection_recipient r on r.case_id = d.case_id
            where p.confirmed_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
              and (d.handed_in_at is null or %s > make_date(:year, 12, 31))""".formatted(RegionDays.sql("g.regency", "d.handed_in_at"));

    /** One report. {@code handedInAt} lies in a later year. */
    public record Row(
            String number,
            String group,
            String regency,
            @Nullable String officer,
            Rupiah disbursed,
            LocalDate creditedOn,
            LocalDate dueOn,
            boolean runsPastTheYear,
            @Nullable Instant handedInAt) {}

    /** A page of the list, and what was disbursed for all of it. */
    public record Missing(Page<Row> page, Rupiah disbursed) {}

    private record Totals(int count, Rupiah disbursed) {}

    private static final String ROWS = """
            select g.number, g.name, g.regency, r.named_by, l.disbursed, p.confirmed_on, d.due_on, d.flag,
                d.handed_in_at
            """;

    private static final Keyset<Row> EARLIEST_FIRST = Keyset.<Row>rising("d.due_on", LocalDate.class, Row::dueOn)
            .thenRising("g.number", String.class, Row::number);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final RegionDays days;

    YearEnd(JdbcClient jdbc, Accounts accounts, RegionDays days) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.days = days;
    }

    /** Whether the year has ended everywhere; before that the list shows how things stand. */
    public boolean isOver(int year) {
        return days.atMinistry().getYear() > year;
    }

    public Missing page(Account account, int year, @Nullable String officer, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String missing = narrowed(account, year, officer, parameters);
        Totals totals = jdbc.sql("select count(*) as count, coalesce(sum(l.disbursed), 0) as disbursed " + missing)
                .params(parameters)
                .query((row, line) -> new Totals(row.getInt("count"), Rupiah.of(row.getLong("disbursed"))))
                .single();
        PageRequest shown = asked.within(totals.count());
        List<Row> rows = jdbc.sql(ROWS + missing + " order by r.named_by, d.due_on, g.number limit :size offset :skip")
                .params(parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(YearEnd::row)
                .list();
        return new Missing(Page.of(rows, shown, totals.count()), totals.disbursed());
    }

    /** The list part by part, the earliest last day first. */
    public Slice<Row> part(Account account, int year, @Nullable String officer, PartRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String missing = narrowed(account, year, officer, parameters);
        return EARLIEST_FIRST.read(jdbc, ROWS + missing, parameters, asked, YearEnd::row);
    }

    private static Row row(ResultSet row, int line) throws SQLException {
        Timestamp handedIn = row.getTimestamp("handed_in_at");
        return new Row(
                row.getString("number"),
                row.getString("name"),
                row.getString("regency"),
                row.getString("named_by"),
                Rupiah.of(row.getLong("disbursed")),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                "YEAR_END_OPEN".equals(row.getString("flag")),
                handedIn == null ? null : handedIn.toInstant());
    }

    /** Commitment officers on the list of the year, by name. */
    public List<OverdueReports.Person> officers(Account account, int year) {
        Map<String, Object> parameters = new HashMap<>();
        String missing = narrowed(account, year, null, parameters);
        return jdbc
                .sql("select distinct r.named_by " + missing + " and r.named_by is not null limit 500")
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(id -> new OverdueReports.Person(id, accounts.nameOf(id)))
                .sorted(Comparator.comparing(OverdueReports.Person::name))
                .toList();
    }

    private String narrowed(Account account, int year, @Nullable String officer, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(MISSING);
        parameters.put("year", year);
        parameters.putAll(days.parameters());
        sql.append(" and ").append(account.scope().covers("g.regency"));
        parameters.putAll(account.scope().parameters());
        if (officer != null) {
            sql.append(" and r.named_by = :officer");
            parameters.put("officer", officer);
        }
        return sql.toString();
    }
}
