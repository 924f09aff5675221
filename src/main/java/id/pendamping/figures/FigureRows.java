package id.pendamping.figures;

import id.pendamping.figures.Figures.CaseRow;
import id.pendamping.figures.Figures.Money;
import id.pendamping.figures.Figures.PlaceFigures;
import id.pendamping.figures.Figures.Totals;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sums that are asked of cases, and how they are read from rows. */
final class FigureRows {

    static final String SUMS = """
            count(*) as cases, count(*) filter (where selected_at is not null) as recipients,
            count(distinct mentor_id) as mentors, count(distinct regency) filter (where selected_at is not null) as regencies,
            coalesce(sum(disbursed), 0) as disbursed, coalesce(sum(accepted), 0) as accepted,
            coalesce(sum(returned), 0) as returned, coalesce(sum(written_off), 0) as written_off,
            coalesce(sum(unsupported), 0) as unsupported, coalesce(sum(reserved) filter (where ended_at is null or disbursed > 0), 0)
                as reserved,
            coalesce(sum(accepted + returned + written_off), 0) as accounted, coalesce(sum(outstanding), 0) as outstanding,
            count(*) filter (where %1$s) as late,
            coalesce(sum(outstanding) filter (where %1$s), 0) as late_money,
            coalesce(sum(outstanding * (counted_to - report_due)) filter (where %1$s), 0) as weight
            """.formatted(Only.IS_LATE);

    /** For every reason how many cases, and the rupiah that it concerns. */
    static final String ASIDES = Only.asides().stream()
            .map(aside ->
                    "count(*) filter (where %2$s) as %1$s, coalesce(sum(%3$s) filter (where %2$s), 0) as %1$s_rupiah"
                            .formatted(aside.column(), aside.condition(), aside.rupiah()))
            .collect(Collectors.joining(", "));

    private FigureRows() {}

    static Totals totals(ResultSet row, int number) throws SQLException {
        return new Totals(
                row.getInt("cases"),
                row.getInt("recipients"),
                row.getInt("mentors"),
                row.getInt("regencies"),
                money(row),
                Rupiah.of(row.getLong("unsupported")),
                Rupiah.of(row.getLong("reserved")),
                row.getInt("late"),
                Rupiah.of(row.getLong("late_money")));
    }

    static Money money(ResultSet row) throws SQLException {
        return new Money(
                Rupiah.of(row.getLong("disbursed")),
                Rupiah.of(row.getLong("accepted")),
                Rupiah.of(row.getLong("returned")),
                Rupiah.of(row.getLong("written_off")));
    }

    static CaseRow caseRow(ResultSet row, int number) throws SQLException {
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
                row.getLong("days_late"),
                Rupiah.of(row.getLong("concerned")));
    }

    static PlaceFigures place(ResultSet row, int number) throws SQLException {
        return new PlaceFigures(
                row.getString("code"),
                row.getInt("recipients"),
                money(row),
                row.getInt("late"),
                Rupiah.of(row.getLong("late_money")),
                row.getLong("weight"),
                asides(row));
    }

    static List<AsideFigures> asides(ResultSet row) throws SQLException {
        List<AsideFigures> asides = new ArrayList<>();
        for (Only aside : Only.asides()) {
            asides.add(new AsideFigures(
                    aside, row.getInt(aside.column()), Rupiah.of(row.getLong(aside.column() + "_rupiah"))));
        }
        return asides;
    }

    static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
