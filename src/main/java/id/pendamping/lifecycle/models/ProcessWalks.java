package id.pendamping.lifecycle.models;

import id.pendamping.shared.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which nodes of the models a subject has walked. */
public interface ProcessWalks {

    List<Visits> of(Subject subject);

    /** As it was on record just before a moment. */
    List<Visits> before(Subject subject, Instant moment);

    /**
     * All visits of one node.
     *
     * @param spent time spent in visits that have ended
     * @param open whether the subject is there now
     */
    record Visits(String process, String node, int times, Duration spent, boolean open) {}
}
