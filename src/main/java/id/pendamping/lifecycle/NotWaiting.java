package id.pendamping.lifecycle;

import id.pendamping.shared.Subject;

/**
 * A fact was recorded that no process waits for. Thrown to roll everything back; the person who asked reads who was
 * faster and when.
 */
public class NotWaiting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWaiting(Subject subject, String awaited) {
        super(subject.key() + " does not wait for " + awaited);
    }
}
