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
     * Days on which the clocks stood still for one reason: from the first, up to but without the day on which it let go of them.
     *
     * @param statement of force majeure; null when the case was suspended
     */
    record Pause(LocalDate from, LocalDate goesOn, @Nullable Statement statement) {

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, goesOn));
        }
    }

    /** The clocks run again, and have stood still on all these days since the case began. */
    void moveFor(CaseId caseId, StoodStill past, Act act);
}
