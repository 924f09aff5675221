package id.pendamping.figures;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
            Rupiah reserved,
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
    public record PlaceFigures(
            String code,
            int recipients,
            Money money,
            int late,
            Rupiah lateMoney,
            long weight,
            List<AsideFigures> asides) {}

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
            List<AsideFigures> asides,
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

    /** A case as the figures know it; {@code concerned} is the money for which the list names it. */
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
            long daysLate,
            Rupiah concerned) {}

    /** A page of cases, with the sums of all that match. */
    public record Cases(Page<CaseRow> page, Money money, Rupiah concerned) {}

    /** A case that stands still: the event it waits for, and the latest that came. */
    public record Stopped(UUID caseId, @Nullable String number, long missing, long seen, Instant since) {}

    private static final int MOST_STOPPED = 50;
    private static final String CASES = "select *, case when " + Only.IS_LATE
            + " then counted_to - report_due else 0 end as days_late, case when " + Only.IS_LATE
            + " then outstanding * (counted_to - report_due) else 0 end as weight";
    private static final Keyset<CaseRow> BY_NUMBER = Keyset.rising("number", String.class, CaseRow::number);

    private final JdbcClient jdbc;
    private final FigureBreakdown breakdown;
    private final RegionDays days;
    private final Programme programme;

    Figures(JdbcClient jdbc, FigureBreakdown breakdown, RegionDays days, Programme programme) {
        this.jdbc = jdbc;
        this.breakdown = breakdown;
        this.days = days;
        this.programme = programme;
    }

    /** The programme year with which figures begin. */
    public @Nullable Integer firstShown() {
        return FirstShown.of(
                breakdown.latestYear(),
                programme.years().stream().map(ProgrammeYear::year).toList(),
                days.atMinistry().getYear());
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview overview(Account account, FigureFilter filter, PlaceOrder order, PageRequest asked) {
        CountedCases counted = counted(account, filter);
        Totals totals = jdbc.sql("select " + FigureRows.SUMS + counted.sql())
                .params(counted.parameters())
                .query(FigureRows::totals)
                .single();
        Heard heard = Heard.now(jdbc);
        return new Overview(
                totals,
                breakdown.states(counted),
                breakdown.phases(counted),
                breakdown.ages(counted),
                breakdown.asides(counted),
                places(account, filter, order, asked),
                heard.asOf(),
                heard.read(),
                heard.stopped());
    }

    /** The provinces, or within a province its regencies and cities. */
    public Page<PlaceFigures> places(Account account, FigureFilter filter, PlaceOrder order, PageRequest asked) {
        CountedCases counted = counted(account, filter);
        String code = filter.isWithinProvince() ? "regency" : "province";
        int total = jdbc.sql("select count(distinct " + code + ")" + counted.sql())
                .params(counted.parameters())
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<PlaceFigures> rows = jdbc.sql(
                        "select " + code + " as code, " + FigureRows.SUMS + ',' + FigureRows.ASIDES + counted.sql()
                                + " group by " + code + " order by " + order.sql() + " limit :size offset :skip")
                .params(counted.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(FigureRows::place)
                .list();
        return Page.of(rows, shown, total);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Cases cases(Account account, FigureFilter filter, CaseOrder order, PageRequest asked) {
        CountedCases counted = counted(account, filter);
        record Sum(int total, Money money, Rupiah concerned) {}
        Sum sum = jdbc.sql("select " + FigureRows.SUMS + ", coalesce(sum("
                        + filter.only().rupiah() + "), 0) as concerned" + counted.sql())
                .params(counted.parameters())
                .query((row, index) ->
                        new Sum(row.getInt("cases"), FigureRows.money(row), Rupiah.of(row.getLong("concerned"))))
                .single();
        PageRequest shown = asked.within(sum.total());
        List<CaseRow> rows = jdbc.sql(
                        cases(filter) + counted.sql() + " order by " + order.sql() + " limit :size offset :skip")
                .params(counted.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(FigureRows::caseRow)
                .list();
        return new Cases(Page.of(rows, shown, sum.total()), sum.money(), sum.concerned());
    }

    /** Cases behind a figure part by part, in the order of their numbers. */
    public Slice<CaseRow> part(Account account, FigureFilter filter, PartRequest asked) {
        CountedCases counted = counted(account, filter);
        return BY_NUMBER.read(jdbc, cases(filter) + counted.sql(), counted.parameters(), asked, FigureRows::caseRow);
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

    private static String cases(FigureFilter filter) {
        return CASES + ", " + filter.only().rupiah() + " as concerned";
    }

    private CountedCases counted(Account account, FigureFilter filter) {
        return CountedCases.of(account, filter, days.parameters());
    }
}
