package id.pendamping.lifecycle;

import id.pendamping.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which nodes of the models a case has walked. */
public interface CaseWalks {

    List<Visits> of(CaseId caseId);

    /** As it was on record just before a moment. */
    List<Visits> before(CaseId caseId, Instant moment);

    /**
     * All visits of one node.
     *
     * @param spent time spent in visits that have ended
     * @param open whether the case is there now
     */
    record Visits(String process, String node, int times, Duration spent, boolean open) {}
}
