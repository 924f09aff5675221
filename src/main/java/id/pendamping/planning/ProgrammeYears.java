package id.pendamping.planning;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Numbers;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.RegionDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programme years that there are, each with its phases and what is open today. */
@Component
public class ProgrammeYears {

    /** Where a phase stands on a day. */
    public enum Window {
        COMING,
        OPEN,
        CLOSED
    }

    /** A phase with where it stands. */
    public record PhaseCard(Phase phase, Window window) {}

    /**
     * A year.
     *
     * @param edition the one that holds for what is registered today
     * @param draft what nobody has decided on
     */
    public record YearCard(
            int year,
            Edition edition,
            ProgrammeYear numbers,
            List<PhaseCard> phases,
            @Nullable YearDraft draft) {

        public long open() {
            return phases.stream()
                    .filter(phase -> phase.window() == Window.OPEN)
                    .count();
        }
    }

    private final Programme programme;
    private final YearPlans plans;
    private final RegionDays days;

    ProgrammeYears(Programme programme, YearPlans plans, RegionDays days) {
        this.programme = programme;
        this.plans = plans;
        this.days = days;
    }

    /** Latest first. */
    public List<YearCard> all() {
        return programme.years().stream()
                .map(year -> card(year.year()))
                .sorted(Comparator.comparing(YearCard::year).reversed())
                .toList();
    }

    /** Empty when it was not set up. */
    public Optional<YearCard> find(String year) {
        return programme.years().stream()
                .filter(one -> String.valueOf(one.year()).equals(year))
                .findFirst()
                .map(one -> card(one.year()));
    }

    /** Drafts of years that are not set up. */
    public List<YearDraft> newOnes() {
        return plans.allOpen().stream().filter(YearDraft::isNewYear).toList();
    }

    /** What an edition sets. */
    public Numbers numbers(Edition edition) {
        return programme.numbers(edition);
    }

    private YearCard card(int year) {
        LocalDate today = days.atMinistry();
        Edition edition = programme.edition(year, today);
        return new YearCard(
                year,
                edition,
                programme.year(edition),
                programme.phases().stream()
                        .filter(phase -> phase.year() == year)
                        .sorted(Comparator.comparing(Phase::ordinal))
                        .map(phase -> new PhaseCard(phase, window(phase, today)))
                        .toList(),
                plans.open(year).orElse(null));
    }

    private static Window window(Phase phase, LocalDate today) {
        if (today.isBefore(phase.opens())) {
            return Window.COMING;
        }
        return today.isAfter(phase.closes()) ? Window.CLOSED : Window.OPEN;
    }
}
