package id.pendamping.shared;

/** What was sealed does not open: somebody has changed it, or it was sealed under another key. */
public final class SealBroken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public SealBroken(Throwable cause) {
        super("What was sealed does not open; was it changed, or is it not the right key?", cause);
    }
}
