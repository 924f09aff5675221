package id.pendamping.journal;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;

/** Where facts are recorded. The only way anything becomes true for the outside. */
public interface Journal {

    /**
     * Takes the subject's head row until the end of the transaction; call it before reading what a decision rests on,
     * because the lock order is head row, business rows, engine rows. Recording takes it too.
     */
    void lock(Subject subject);

    /** Appends the fact and lets the lifecycle take its step, all inside the caller's transaction, which must exist. */
    Entry record(Fact fact, Act act);
}
