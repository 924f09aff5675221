package id.pendamping.lifecycle;

import id.pendamping.shared.CaseId;

/**
 * A fact was recorded that no process waits for. Thrown to roll everything back; whoever asked reads who moved the case
 * and when.
 */
public class NotWaiting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWaiting(CaseId caseId, String step) {
        super("Case " + caseId + " does not wait for " + step);
    }
}
