package id.pendamping.lifecycle;

import id.pendamping.shared.Refusal;

/** An automation cannot do its work because of something that people can mend; the deed that led to it is refused. */
public final class AutomationBlocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public AutomationBlocked(Refusal refusal) {
        super(refusal.messageKey() + ' ' + refusal.arguments());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
