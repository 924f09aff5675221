package id.pendamping.ranking;

import id.pendamping.programme.Phase;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;

/** Nobody is put on a list, or another in somebody's place, once the fiscal year is over. */
@Component
class FiscalYear {

    private static final int LAST_DAY = 31;

    private final RegionDays days;

    FiscalYear(RegionDays days) {
        this.days = days;
    }

    boolean isOver(Phase phase) {
        return days.atMinistry().isAfter(of(phase));
    }

    Outcome refused(Phase phase) {
        return Outcome.refused("refusal.ranking.afterYearEnd", of(phase));
    }

    private static LocalDate of(Phase phase) {
        return LocalDate.of(phase.year(), Month.DECEMBER, LAST_DAY);
    }
}
