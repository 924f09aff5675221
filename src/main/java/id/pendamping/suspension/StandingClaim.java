package id.pendamping.suspension;

import id.pendamping.shared.CaseId;
import java.time.Instant;

/** What is claimed of a case already when its suspension ends, told by the feature that knows. */
@FunctionalInterface
public interface StandingClaim {

    /** Whether what may be demanded back of the case is claimed, or was paid since that moment, or nothing is left to claim. */
    boolean stands(CaseId caseId, Instant since);
}
