package id.pendamping.transparency;

/** What was given is not written as the standard says. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
