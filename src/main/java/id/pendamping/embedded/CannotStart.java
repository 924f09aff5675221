package id.pendamping.embedded;

/** The plain start is not possible; the message is for the person who started it and says what to do. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
