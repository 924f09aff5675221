package id.pendamping.lifecycle;

import id.pendamping.shared.Subject;
import java.time.Instant;

/**
 * Keeps where subjects stand on their whole way, for the module that owns them. It is told inside the engine's
 * transaction.
 */
public interface Journey {

    /** The process model of the way: what it calls are the stages, where it ends are the outcomes. */
    String model();

    /** The way begins. */
    void begin(Subject subject, Instant when);

    void enter(Subject subject, String stage);

    /**
     * The way has this outcome, which may be told apart from others of its kind behind a dot. Being looked at afterwards
     * may go on; the first outcome stays.
     */
    void end(Subject subject, String outcome, Instant when);
}
