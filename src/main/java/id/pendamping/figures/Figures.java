package id.pendamping.figures;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The figures as they are read: sums over the cases of a person's regions, and the cases behind every sum. */
@Repository
public class Figures {

    static final String CONSUMER = "figures";

    /** Where money is; outstanding follows. */
    public record Money(Rupiah disbursed, Rupiah accepted, Rupiah returned, Rupiah writtenOff) {

        public Rupiah accounted() {
            return accepted.plus(returned).plus(writtenOff);
        }

        public Rupiah outstanding() {
            return disbursed.minus(accepted).minus(returned).minus(writtenOff);
        }
    }

    /** Everything at once; {@code recipients} are the groups that a ratified decree names. */
    public record Totals(
            int cases,
            int recipients,
            int mentors,
            int regencies,
            Money money,
            Rupiah unsupported,
            int late,
            Rupiah lateMoney) {}

    public record StateFigures(State state, int cases, Money money) {}

    public record PhaseFigures(int phase, int recipients, int mentors, int regencies, Money money) {

        /** With one hundredth; 0 while there is no mentor. */
        public double perMentor() {
            return mentors == 0 ? 0 : Math.round(recipients * 100.0 / mentors) / 100.0;
        }
    }

    public record AgeFigures(Age age, int cases, Rupiah outstanding) {}

    /** A province or a regency; {@code weight} is rupiah times days late. */
    public record PlaceFigures(String code, int recipients, Money money, int late, Rupiah lateMoney, long weight) {}

    /**
     * The page of the figures, read at one moment.
     *
     * @param asOf when the latest event happened that is in them
     * @param read how many events that is
     * @param stopped cases that stand still because an event is missing
     */
    public record Overview(
            Totals totals,
            List<StateFigures> states,
            List<PhaseFigures> phases,
            List<AgeFigures> ages,
            Page<PlaceFigures> places,
            @Nullable Instant asOf,
            long read,
            int stopped) {

        /** The longest bar of the ages. */
        public long mostOfAge() {
            return ages.stream()
                    .mapToLong(age -> age.outstanding().amount())
                    .max()
                    .orElse(0);
        }

        /** The longest bar of the phases. */
        public int mostRecipients() {
            return phases.stream().mapToInt(PhaseFigures::recipients).max().orElse(0);
        }

        /** The longest bar of the mentors' loads. */
        public double mostPerMentor() {
            return phases.stream().mapToDouble(PhaseFigures::perMentor).max().orElse(0);
        }
    }

    /** A case as the figures know it. */
    public record CaseRow(
            String number,
            String regency,
            int phase,
            State state,
            Money money,
            Rupiah unsupported,
            @Nullable LocalDate disbursedOn,
            @Nullable LocalDate reportDue,
            @Nullable Instant reportReceivedAt,
            int missed,
            long daysLate) {}

    /** A page of cases, with the sums of all that match. */
    public record Cases(Page<CaseRow> page, Money money) {}

    /** A case that stands still: the event it waits for, and the latest that came. */
    public record Stopped(UUID caseId, @Nullable String number, long missing, long seen, Instant since) {}

    private static final int MOST_STOPPED = 50;

    private static final String SUMS = """
            count(*) as cases, count(*) filter (where selected_at is not null) as recipients,
            count(distinct mentor_id) as mentors, count(distinct regency) filter (where selected_at is not null) as regencies,
            coalesce(sum(disbursed), 0) as disbursed, coalesce(sum(accepted), 0) as accepted,
            coalesce(sum(returned), 0) as returned, coalesce(sum(written_off), 0) as written_off,
            coalesce(sum(unsupported), 0) as unsupported,
            coalesce(sum(accepted + returned + written_off), 0) as accounted, coalesce(sum(outstanding), 0) as outstanding,
            count(*) filter (where %1$s) as late,
            coalesce(sum(outstanding) filter (where %1$s), 0) as late_money,
            coalesce(sum(outstanding * (:today - report_due)) filter (where %1$s), 0) as weight
            """.formatted(Only.IS_LATE);

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest programme year of which there is a case, or nothing. */
    public @Nullable Integer latestYear() {
        return jdbc.sql("""
                        select max(programme_year) from figures_case
                        where generation = (select generation from figures_shown)""")
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .get(0);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview overview(Account account, FigureFilter cut, PlaceOrder order, PageRequest asked) {
        Where where = where(account, cut);
        Totals totals = jdbc.sql("select " + SUMS + where.sql)
                .params(where.parameters)
                .query((row, index) -> totals(row))
                .single();
        record Heard(@Nullable Instant asOf, long read, int stopped) {}
        Heard heard = jdbc.sql("""
                        select max(last_at) as as_of, coalesce(sum(next_offset), 0) as events,
                            (select count(*) from figures_gap g
                              where g.generation = (select generation from figures_shown)) as stopped
                        from figures_position where generation = (select generation from figures_shown)""")
                .query((row, index) ->
                        new Heard(instant(row.getTimestamp("as_of")), row.getLong("events"), row.getInt("stopped")))
                .single();
        return new Overview(
                totals,
                states(where),
                phases(where),
                ages(where),
                places(account, cut, order, asked),
                heard.asOf(),
                heard.read(),
                heard.stopped());
    }

    /** The provinces, or within a province its regencies and cities. */
    public Page<PlaceFigures> places(Account account, FigureFilter cut, PlaceOrder order, PageRequest asked) {
        Where where = where(account, cut);
        String code = cut.isWithinProvince() ? "regency" : "province";
        int total = jdbc.sql("select count(distinct " + code + ")" + where.sql)
                .params(where.parameters)
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<PlaceFigures> rows = jdbc.sql("select " + code + " as code, " + SUMS + where.sql + " group by " + code
                        + " order by " + order.sql() + " limit :size offset :skip")
                .params(where.parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query((row, index) -> new PlaceFigures(
                        row.getString("code"),
                        row.getInt("recipients"),
                        money(row),
                        row.getInt("late"),
                        Rupiah.of(row.getLong("late_money")),
                        row.getLong("weight")))
                .list();
        return Page.of(rows, shown, total);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Cases cases(Account account, FigureFilter cut, CaseOrder order, PageRequest asked) {
        Where where = where(account, cut);
        record Sum(int total, Money money) {}
        Sum sum = jdbc.sql("select " + SUMS + where.sql)
                .params(where.parameters)
                .query((row, index) -> new Sum(row.getInt("cases"), money(row)))
                .single();
        PageRequest shown = asked.within(sum.total());
        List<CaseRow> rows = jdbc.sql("select *, case when " + Only.IS_LATE
                        + " then :today - report_due else 0 end as days_late, case when " + Only.IS_LATE
                        + " then outstanding * (:today - report_due) else 0 end as weight" + where.sql + " order by "
                        + order.sql() + " limit :size offset :skip")
                .params(where.parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query((row, index) -> caseRow(row))
                .list();
        return new Cases(Page.of(rows, shown, sum.total()), sum.money());
    }

    /** Longest first. */
    public List<Stopped> stopped() {
        return jdbc.sql("""
                        select g.case_id, c.number, coalesce(c.sequence, 0) + 1 as missing, g.seen, g.since
                        from figures_gap g left join figures_case c on c.generation = g.generation and c.case_id = g.case_id
                        where g.generation = (select generation from figures_shown)
                        order by g.since, g.case_id limit :most""")
                .param("most", MOST_STOPPED)
                .query((row, index) -> new Stopped(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getLong("missing"),
                        row.getLong("seen"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private List<StateFigures> states(Where where) {
        Map<State, StateFigures> found = jdbc
                .sql("select state, " + SUMS + where.sql + " group by state")
                .params(where.parameters)
                .query((row, index) ->
                        new StateFigures(State.of(row.getString("state")), row.getInt("cases"), money(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(StateFigures::state, figures -> figures));
        Money nothing = new Money(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
        return Arrays.stream(State.values())
                .map(state -> found.getOrDefault(state, new StateFigures(state, 0, nothing)))
                .toList();
    }

    private List<PhaseFigures> phases(Where where) {
        return jdbc.sql("select phase, " + SUMS + where.sql + " group by phase order by phase")
                .params(where.parameters)
                .query((row, index) -> new PhaseFigures(
                        row.getInt("phase"),
                        row.getInt("recipients"),
                        row.getInt("mentors"),
                        row.getInt("regencies"),
                        money(row)))
                .list();
    }

    private List<AgeFigures> ages(Where where) {
        return Arrays.stream(Age.values())
                .map(age -> jdbc.sql("select count(*) as cases, coalesce(sum(outstanding), 0) as outstanding"
                                + where.sql + " and " + Only.IS_LATE + " and :today - report_due between :from and :to")
                        .params(where.parameters)
                        .param("from", age.from())
                        .param("to", age.to())
                        .query((row, index) ->
                                new AgeFigures(age, row.getInt("cases"), Rupiah.of(row.getLong("outstanding"))))
                        .single())
                .toList();
    }

    private record Where(String sql, Map<String, Object> parameters) {}

    private Where where(Account account, FigureFilter cut) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(" from figures_case where generation = (select generation from figures_shown) and ("
                        + cut.only().condition() + ")");
        parameters.put("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        sql.append(" and ").append(account.scope().covers("province", "regency"));
        parameters.putAll(account.scope().parameters());
        if (cut.year() != null) {
            sql.append(" and programme_year = :year");
            parameters.put("year", cut.year());
        }
        if (cut.phase() != null) {
            sql.append(" and phase = :phase");
            parameters.put("phase", cut.phase());
        }
        if (cut.region() != null) {
            sql.append(cut.region().length() == 2 ? " and province = :region" : " and regency = :region");
            parameters.put("region", cut.region());
        }
        if (cut.state() != null) {
            sql.append(" and state = :state");
            parameters.put("state", cut.state().key());
        }
        if (cut.age() != null) {
            sql.append(" and " + Only.IS_LATE + " and :today - report_due between :ageFrom and :ageTo");
            parameters.put("ageFrom", cut.age().from());
            parameters.put("ageTo", cut.age().to());
        }
        return new Where(sql.toString(), parameters);
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                row.getInt("cases"),
                row.getInt("recipients"),
                row.getInt("mentors"),
                row.getInt("regencies"),
                money(row),
                Rupiah.of(row.getLong("unsupported")),
                row.getInt("late"),
                Rupiah.of(row.getLong("late_money")));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(
                Rupiah.of(row.getLong("disbursed")),
                Rupiah.of(row.getLong("accepted")),
                Rupiah.of(row.getLong("returned")),
                Rupiah.of(row.getLong("written_off")));
    }

    private static CaseRow caseRow(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getString("number"),
                row.getString("regency"),
                row.getInt("phase"),
                State.of(row.getString("state")),
                money(row),
                Rupiah.of(row.getLong("unsupported")),
                row.getObject("disbursed_on", LocalDate.class),
                row.getObject("report_due", LocalDate.class),
                instant(row.getTimestamp("report_received_at")),
                row.getInt("missed"),
                row.getLong("days_late"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
