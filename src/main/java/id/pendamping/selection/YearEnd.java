package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.programme.FiscalYears;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Nobody becomes a recipient once the programme year of the group is over. */
final class YearEnd {

    private YearEnd() {}

    static Optional<Refusal> passed(GroupSummary group, LocalDate today) {
        LocalDate yearEnd = FiscalYears.lastDay(group.programmeYear());
        return today.isAfter(yearEnd)
                ? Optional.of(Refusal.of("refusal.decree.afterYearEnd", yearEnd))
                : Optional.empty();
    }
}
