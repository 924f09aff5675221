package id.pendamping.access;

/**
 * The half of a code for the first sign-in that one person learns. It is shown once and kept nowhere.
 */
public record HandedCode(String text, Part part) {

    /** Which half. */
    public enum Part {
        /** The first half; another one hands out the second. */
        FIRST,
        /** The first half; there is nobody else who could hand out the second, so that it stands on the console of the program. */
        FIRST_REST_ON_CONSOLE,
        /** The second half. */
        SECOND
    }
}
