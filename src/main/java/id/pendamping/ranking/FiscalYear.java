package id.pendamping.ranking;

import id.pendamping.programme.FiscalYears;
import id.pendamping.programme.Phase;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody is put on a list, or another in somebody's place, once the fiscal year is over. */
@Component
public class FiscalYear {

    private final RegionDays days;

    FiscalYear(RegionDays days) {
        this.days = days;
    }

    public boolean isOver(Phase phase) {
        return days.atMinistry().isAfter(of(phase));
    }

    public Outcome refused(Phase phase) {
        return new Outcome.Refused(List.of(over(phase)));
    }

    /** That it is over, in words. */
    public Refusal over(Phase phase) {
        return Refusal.of("refusal.ranking.afterYearEnd", of(phase));
    }

    private static LocalDate of(Phase phase) {
        return FiscalYears.lastDay(phase.year());
    }
}
