package id.pendamping.witness;

import java.util.Locale;

/** How a witness answered. */
public enum Outcome {
    /** It has signed. */
    SIGNED,
    /** It has signed something else. */
    SIGNED_OTHERWISE,
    /** It did not answer in time. */
    UNREACHABLE,
    /** It has seen more than there is here. */
    AHEAD,
    /** What is here does not continue what it has signed. */
    REFUSED,
    /** It does not know the key of this program. */
    UNKNOWN_KEY,
    /** It does not know this program. */
    UNKNOWN_LOG,
    /** Something else. */
    FAILED;

    static Outcome of(int status) {
        return switch (status) {
            case 403 -> UNKNOWN_KEY;
            case 404 -> UNKNOWN_LOG;
            case 409, 422 -> REFUSED;
            default -> FAILED;
        };
    }

    /** Whether the witness holds another history. */
    public boolean isAlarm() {
        return this == REFUSED || this == AHEAD || this == UNKNOWN_KEY;
    }

    /** As texts call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
