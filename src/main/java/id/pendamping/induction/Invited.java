package id.pendamping.induction;

import id.pendamping.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A group that is asked to come.
 *
 * @param attendance null until it is on record
 * @param absences how often it was absent, this time included
 * @param missed for the last time
 */
public record Invited(
        CaseId caseId, String group, String name, @Nullable Attendance attendance, int absences, boolean missed) {

    /** Whether it came. */
    public enum Attendance {
        PRESENT,
        ABSENT,
        /** It was no recipient any more. */
        LEFT,
        /** It need not come: an earlier session was put right, to which it had come. */
        EXCUSED
    }

    /** Whether it is on record that it came or stayed away. */
    public boolean isOnRecord() {
        return isPresent() || attendance == Attendance.ABSENT;
    }

    public boolean isPresent() {
        return attendance == Attendance.PRESENT;
    }
}
