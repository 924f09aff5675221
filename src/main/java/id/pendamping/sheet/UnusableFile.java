package id.pendamping.sheet;

import id.pendamping.shared.Refusal;

/** The file as a whole cannot be read; carries the one reason. */
public final class UnusableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public UnusableFile(String messageKey, Object... arguments) {
        super(messageKey);
        this.refusal = Refusal.at("file", messageKey, arguments);
    }

    public Refusal refusal() {
        return refusal;
    }
}
