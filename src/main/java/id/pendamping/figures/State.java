package id.pendamping.figures;

import java.util.Locale;

/** Where a case stands: the stage it is in while it runs, or how it ended. */
public enum State {
    SELECTION,
    MENTOR_ASSIGNMENT,
    DISBURSEMENT,
    ACCOUNTABILITY,
    CLOSED,
    RECOVERED,
    REJECTED,
    DISSOLVED,
    BARRED,
    WITHDRAWN;

    /** As the list of cases calls it: {@code mentor-assignment}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a group has left the way whose rejection gives this reason. */
    static State turnedDown(String reason) {
        return switch (reason) {
            case "DISSOLUTION" -> DISSOLVED;
            case "SUSPENSION" -> BARRED;
            default -> REJECTED;
        };
    }

    static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
