package id.pendamping.ranking;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who comes off how well: the groups on a list against all applicants of the phase, by the chair, disability and province. */
@Component
public class Fairness {

    private static final String FAIR_PERCENT = "fair-percent";
    private static final int USUAL_FAIR_PERCENT = 80;
    private static final double HUNDRED = 100;

    /** What applicants are told apart by. */
    public enum Trait {
        CHAIR,
        DISABILITY,
        PROVINCE
    }

    /**
     * A part of the applicants.
     *
     * @param value {@code L} or {@code P}, {@code true} or {@code false}, the code of a province; null where it is not known
     * @param listed groups of the part on the list
     * @param behind whether its rate lies below the tolerated part of the rate of all
     */
    public record Part(
            @Nullable Trait trait,
            @Nullable String value,
            int applicants,
            int listed,
            int selected,
            int reserve,
            boolean behind) {

        /** Percent of the applicants who are selected; 0 where nobody applied. */
        public double rate() {
            return applicants == 0 ? 0 : HUNDRED * selected / applicants;
        }
    }

    /** @param percent the part of the rate of all that is tolerated */
    public record View(int percent, Part all, List<Part> parts) {

        public List<Part> of(Trait trait) {
            return parts.stream().filter(part -> part.trait() == trait).toList();
        }
    }

    private final JdbcClient jdbc;
    private final Programme programme;

    Fairness(JdbcClient jdbc, Programme programme) {
        this.jdbc = jdbc;
        this.programme = programme;
    }

    View of(NominativeList list) {
        Phase phase = programme.phase(list.phaseId());
        Edition edition = programme.edition(phase.year(), phase.opens());
        int percent = programme.term(edition, FAIR_PERCENT).orElse(USUAL_FAIR_PERCENT);
        List<Part> counted = jdbc.sql("""
                        with applicant as (
                            select coalesce(p.chair_gender, a.chair_gender) as chair,
                                coalesce(p.disability, a.disability)::text as disability, left(a.regency, 2) as province, p.placement
                            from group_applicant a
                            left join nominative_place p on p.phase_id = :phase and p.list = :list and p.case_id = a.case_id
                            where a.phase_id = :phase
                        )
                        select grouping(chair, disability, province) as kind, coalesce(chair, disability, province) as value,
                            count(*) as applicants, count(placement) as listed,
                            count(*) filter (where placement = 'SELECTED') as selected,
                            count(*) filter (where placement = 'RESERVE') as reserve
                        from applicant group by grouping sets ((), (chair), (disability), (province))
                        order by kind desc, value""")
                .param("phase", list.phaseId())
                .param("list", list.number())
                .query((row, number) -> part(row))
                .list();
        Part all = counted.get(0);
        return new View(
                percent,
                all,
                counted.stream().skip(1).map(part -> judged(part, all, percent)).toList());
    }

    private static Part judged(Part part, Part all, int percent) {
        boolean behind = part.rate() * HUNDRED < all.rate() * percent;
        return new Part(
                part.trait(), part.value(), part.applicants(), part.listed(), part.selected(), part.reserve(), behind);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                trait(row.getInt("kind")),
                row.getString("value"),
                row.getInt("applicants"),
                row.getInt("listed"),
                row.getInt("selected"),
                row.getInt("reserve"),
                false);
    }

    /** A bit is set for each column that is not grouped by. */
    private static @Nullable Trait trait(int kind) {
        List<Trait> grouped = Arrays.stream(Trait.values())
                .filter(one -> (kind & (4 >> one.ordinal())) == 0)
                .toList();
        return grouped.isEmpty() ? null : Objects.requireNonNull(grouped.get(0));
    }
}
