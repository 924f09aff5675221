package id.pendamping.figures;

import id.pendamping.figures.Figures.AgeFigures;
import id.pendamping.figures.Figures.Money;
import id.pendamping.figures.Figures.PhaseFigures;
import id.pendamping.figures.Figures.StateFigures;
import id.pendamping.shared.Rupiah;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same sums by state, by phase, and by age of what is late. */
@Repository
class FigureBreakdown {

    private final JdbcClient jdbc;

    FigureBreakdown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest programme year of which there is a case. */
    @Nullable
    Integer latestYear() {
        return jdbc.sql("""
                        select max(programme_year) from figures_case
                        where generation = (select generation from figures_shown)""")
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .get(0);
    }

    List<AsideFigures> asides(CountedCases cases) {
        return jdbc.sql("select " + FigureRows.ASIDES + cases.sql())
                .params(cases.parameters())
                .query((row, index) -> FigureRows.asides(row))
                .single();
    }

    List<StateFigures> states(CountedCases cases) {
        Map<State, StateFigures> found = jdbc
                .sql("select state, " + FigureRows.SUMS + cases.sql() + " group by state")
                .params(cases.parameters())
                .query((row, index) ->
                        new StateFigures(State.of(row.getString("state")), row.getInt("cases"), FigureRows.money(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(StateFigures::state, figures -> figures));
        Money nothing = new Money(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
        return Arrays.stream(State.values())
                .map(state -> found.getOrDefault(state, new StateFigures(state, 0, nothing)))
                .toList();
    }

    List<PhaseFigures> phases(CountedCases cases) {
        return jdbc.sql("select phase, " + FigureRows.SUMS + cases.sql() + " group by phase order by phase")
                .params(cases.parameters())
                .query((row, index) -> new PhaseFigures(
                        row.getInt("phase"),
                        row.getInt("recipients"),
                        row.getInt("mentors"),
                        row.getInt("regencies"),
                        FigureRows.money(row)))
                .list();
    }

    List<AgeFigures> ages(CountedCases cases) {
        return Arrays.stream(Age.values())
                .map(age -> jdbc.sql(
                                "select count(*) as cases, coalesce(sum(outstanding), 0) as outstanding" + cases.sql()
                                        + " and " + Only.IS_LATE + " and counted_to - report_due between :from and :to")
                        .params(cases.parameters())
                        .param("from", age.from())
                        .param("to", age.to())
                        .query((row, index) ->
                                new AgeFigures(age, row.getInt("cases"), Rupiah.of(row.getLong("outstanding"))))
                        .single())
                .toList();
    }
}
