package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** Nobody becomes a recipient once the programme year of the group is over. */
final class YearEnd {

    private static final int LAST_DAY = 31;

    private YearEnd() {}

    static Optional<Refusal> passed(GroupSummary group, LocalDate today) {
        LocalDate yearEnd = LocalDate.of(group.programmeYear(), Month.DECEMBER, LAST_DAY);
        return today.isAfter(yearEnd)
                ? Optional.of(Refusal.of("refusal.decree.afterYearEnd", yearEnd))
                : Optional.empty();
    }
}
