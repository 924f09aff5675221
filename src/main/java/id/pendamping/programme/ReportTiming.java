package id.pendamping.programme;

import java.util.Map;

/**
 * How a report's last day may move, and when the group is reminded and warned.
 *
 * @param extensionDays the most calendar days of the one extension
 * @param pauseDays the most calendar days that the clock may stand still, in all
 * @param revisionDays working days for a revision
 * @param ladder calendar days after the last day, by rung; a reminder has none or fewer
 */
public record ReportTiming(int extensionDays, int pauseDays, int revisionDays, Map<Rung, Integer> ladder) {

    /** What the group is told about its report, step by step. */
    public enum Rung {
        FIRST_REMINDER,
        SECOND_REMINDER,
        LAST_REMINDER,
        FIRST_WARNING,
        SECOND_WARNING,
        THIRD_WARNING,
        REFERRAL,
        LAST_DATE;

        /** Comes before the last day; all others come after it, each only after the one before. */
        public boolean isReminder() {
            return ordinal() < FIRST_WARNING.ordinal();
        }

        /** Comes as a letter. */
        public boolean isLetter() {
            return !isReminder() && ordinal() < REFERRAL.ordinal();
        }
    }
}
