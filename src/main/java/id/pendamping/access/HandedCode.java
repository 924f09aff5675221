package id.pendamping.access;

/**
 * What an administrator learns of a code for the first sign-in. It is shown once and kept nowhere.
 *
 * @param text the whole code or the half of it
 */
public record HandedCode(String text, Part part) {

    /** How much of it. */
    public enum Part {
        /** All: a mentor's, who can do nothing with money. */
        WHOLE,
        /** The first half; another administrator hands out the second. */
        FIRST,
        /** The first half; there is no other administrator, so that the second stands on the console of the program. */
        FIRST_REST_ON_CONSOLE,
        /** The second half. */
        SECOND
    }
}
