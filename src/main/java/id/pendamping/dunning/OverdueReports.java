package id.pendamping.dunning;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reports that were not handed in by their last day, worst first by rupiah times days late. While the clocks of a case stand
 * still, its days are those up to then.
 */
@Repository
public class OverdueReports {

    private static final List<Rung> LATE =
            Stream.of(Rung.values()).filter(rung -> !rung.isReminder()).toList();

    private static final String OVERDUE = """
            from deadlines_report d
            join group_card g on g.case_id = d.case_id
            join ledger_balance l on l.case_id = d.case_id
            cross join lateral (select least(%s, g.clock_stopped_on) as counted) t
            where d.in_hand and l.outstanding > 0 and d.due_on < %s and d.due_on < t.counted""".formatted(RegionDays.sql("g.regency"), RegionDays.LAST);

    private static final String OFFICER = """
            (select r.named_by from selection_recipient r where r.case_id = d.case_id)""";

    private static final String MENTOR = """
            (select m.account_id from mentoring_companion m where m.case_id = d.case_id)""";

    private static final String RUNG = """
            (select k.rung from chase_rung k
                where k.case_id = d.case_id and k.term = d.term and k.rung not like '%REMINDER'
                order by k.taken_at desc limit 1)""";

    /** What the list is narrowed to; {@code rung} is the last one taken, or {@code NONE}. */
    public record Filter(
            @Nullable String region,
            @Nullable String officer,
            @Nullable String mentor,
            @Nullable String rung) {}

    /**
     * One report.
     *
     * @param days late; of those that passed while it stands still, none
     * @param standsStillSince the first day of those, null while its clocks run
     */
    public record Row(
            String number,
            String group,
            String regency,
            LocalDate dueOn,
            int days,
            @Nullable LocalDate standsStillSince,
            Rupiah outstanding,
            long weight,
            @Nullable String officer,
            @Nullable String mentor,
            @Nullable Rung rung) {}

    /** Reports that are late by {@code from} days or more, to the next rung; {@code to} is null in the last band. */
    public record Band(Rung rung, int from, @Nullable Integer to, int reports, Rupiah outstanding) {}

    /** A page of the list; bands count everything the filter lets through. */
    public record Overdue(Page<Row> page, List<Band> bands) {

        public Rupiah outstanding() {
            return bands.stream().map(Band::outstanding).reduce(Rupiah.ZERO, Rupiah::plus);
        }

        public long most() {
            return bands.stream()
                    .mapToLong(band -> band.outstanding().amount())
                    .max()
                    .orElse(0);
        }
    }

    /** Somebody by whom the list can be narrowed. */
    public record Person(String id, String name) {}

    private static final String WEIGHT = "l.outstanding * (t.counted - d.due_on)";

    private static final String COLUMNS = "d.case_id, d.term, g.number, g.name, g.regency, d.due_on,"
            + " g.clock_stopped_on as still, t.counted - d.due_on as days, l.outstanding, " + WEIGHT + " as weight";

    private static final String WHO_AND_RUNG = OFFICER + " as officer, " + MENTOR + " as mentor, " + RUNG + " as rung";

    private static final Keyset<Row> WORST_FIRST =
            Keyset.<Row>falling(WEIGHT, Long.class, Row::weight).thenRising("g.number", String.class, Row::number);

    private final JdbcClient jdbc;
    private final Programme programme;
    private final Accounts accounts;
    private final RegionDays days;

    OverdueReports(JdbcClient jdbc, Programme programme, Accounts accounts, RegionDays days) {
        this.jdbc = jdbc;
        this.programme = programme;
        this.accounts = accounts;
        this.days = days;
    }

    public Overdue page(Account account, Filter filter, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String overdue = narrowed(account, filter, parameters);
        List<Band> bands = bands(overdue, parameters);
        int total = bands.stream().mapToInt(Band::reports).sum();
        PageRequest shown = asked.within(total);
        List<Row> rows = jdbc.sql("select d.*, " + WHO_AND_RUNG + " from (select " + COLUMNS
                        + overdue + " order by weight desc, g.number limit :size offset :skip) d"
                        + " order by weight desc, number")
                .params(parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(OverdueReports::row)
                .list();
        return new Overdue(Page.of(rows, shown, total), bands);
    }

    /** The reports part by part, worst first. */
    public Slice<Row> part(Account account, Filter filter, PartRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String overdue = narrowed(account, filter, parameters);
        return WORST_FIRST.read(
                jdbc, "select " + COLUMNS + ", " + WHO_AND_RUNG + overdue, parameters, asked, OverdueReports::row);
    }

    /** How many are late by how much. */
    public List<Band> bands(Account account, Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return bands(narrowed(account, filter, parameters), parameters);
    }

    /** Commitment officers with overdue reports that the person may see, by name. */
    public List<Person> officers(Account account) {
        Map<String, Object> parameters = new HashMap<>();
        String overdue = narrowed(account, new Filter(null, null, null, null), parameters);
        return jdbc
                .sql("select distinct r.named_by from selection_recipient r where r.case_id in" + " (select d.case_id"
                        + overdue + ") limit 500")
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(id -> new Person(id, accounts.nameOf(id)))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private String narrowed(Account account, Filter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(" ").append(OVERDUE);
        parameters.putAll(days.parameters());
        sql.append(" and ").append(account.scope().covers("g.regency"));
        parameters.putAll(account.scope().parameters());
        if (filter.region() != null) {
            sql.append(" and (g.regency = :region or left(g.regency, 2) = :region)");
            parameters.put("region", filter.region());
        }
        if (filter.officer() != null) {
            sql.append(" and " + OFFICER + " = :officer");
            parameters.put("officer", filter.officer());
        }
        if (filter.mentor() != null) {
            sql.append(" and " + MENTOR + " = :mentor");
            parameters.put("mentor", filter.mentor());
        }
        if (filter.rung() != null) {
            sql.append(" and coalesce(" + RUNG + ", 'NONE') = :rung");
            parameters.put("rung", filter.rung());
        }
        return sql.toString();
    }

    private List<Band> bands(String overdue, Map<String, Object> parameters) {
        Map<Rung, Integer> ladder = ladder();
        StringBuilder rung = new StringBuilder("case");
        for (int i = LATE.size() - 1; i > 0; i--) {
            Rung late = LATE.get(i);
            rung.append(" when days >= ")
                    .append(ladder.getOrDefault(late, 0))
                    .append(" then '")
                    .append(late)
                    .append('\'');
        }
        rung.append(" else '").append(LATE.get(0)).append("' end");
        record Sum(int reports, Rupiah outstanding) {}
        Map<Rung, Sum> sums = new HashMap<>();
        jdbc.sql("select " + rung + " as band, count(*) as reports, sum(outstanding) as outstanding"
                        + " from (select t.counted - d.due_on as days, l.outstanding" + overdue + ") o group by 1")
                .params(parameters)
                .query((row, line) -> sums.put(
                        Rung.valueOf(row.getString("band")),
                        new Sum(row.getInt("reports"), Rupiah.of(row.getLong("outstanding")))))
                .list();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < LATE.size(); i++) {
            Rung late = LATE.get(i);
            Sum sum = sums.getOrDefault(late, new Sum(0, Rupiah.ZERO));
            Integer to = i + 1 < LATE.size() ? Integer.valueOf(ladder.getOrDefault(LATE.get(i + 1), 0) - 1) : null;
            int from = i == 0 ? 1 : ladder.getOrDefault(late, 0);
            bands.add(new Band(late, from, to, sum.reports(), sum.outstanding()));
        }
        return bands;
    }

    /** Of the latest year; years differ little and a list shows them together. */
    private Map<Rung, Integer> ladder() {
        int latest = programme.years().get(programme.years().size() - 1).year();
        return programme.reportTiming(programme.edition(latest, LocalDate.MAX)).ladder();
    }

    private static Row row(ResultSet row, int line) throws SQLException {
        String rung = row.getString("rung");
        return new Row(
                row.getString("number"),
                row.getString("name"),
                row.getString("regency"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("days"),
                row.getObject("still", LocalDate.class),
                Rupiah.of(row.getLong("outstanding")),
                row.getLong("weight"),
                row.getString("officer"),
                row.getString("mentor"),
                rung == null ? null : Rung.valueOf(rung));
    }
}
