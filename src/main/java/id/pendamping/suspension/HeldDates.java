package id.pendamping.suspension;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Last days that a feature keeps itself, and moves when a case that stood still goes on. */
public interface HeldDates {

    /** The days on which nothing could be done: from the first, up to but without the day on which the case goes on. */
    record Pause(LocalDate from, LocalDate goesOn) {

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, goesOn));
        }
    }

    /** Asked only when the pause has at least a day. */
    void moveBy(CaseId caseId, Pause pause, Act act);
}
