package id.pendamping.journal.relay;

/** Publishing would break a promise; somebody has to change a server's settings first. */
final class RelayRefuses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RelayRefuses(String message) {
        super(message);
    }
}
