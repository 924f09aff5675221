package id.pendamping.suspension;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Last days that a feature keeps itself, and moves when the clocks of a case run again. */
public interface HeldDates {

    /** By which statement the clocks stood still for force majeure. */
    record Statement(String number, LocalDate date) {}

    /**
     * The days on which the clocks stood still: from the first, up to but without the day on which the case goes on.
     *
     * @param statement of force majeure; null when the case was suspended, whatever else befell it meanwhile
     */
    record Pause(LocalDate from, LocalDate goesOn, @Nullable Statement statement) {

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, goesOn));
        }

        /** What of it comes after the day on which something began. */
        public Pause since(LocalDate began) {
            LocalDate later = began.isAfter(from) ? began : from;
            return new Pause(later.isAfter(goesOn) ? goesOn : later, goesOn, statement);
        }
    }

    /** Asked only when the pause has at least a day. */
    void moveBy(CaseId caseId, Pause pause, Act act);
}
