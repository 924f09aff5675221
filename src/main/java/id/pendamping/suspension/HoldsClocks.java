package id.pendamping.suspension;

import id.pendamping.shared.CaseId;
import java.util.List;

/** Why the clocks of a case stand still, and have stood still before, told by the features that know. */
public interface HoldsClocks {

    /** Now, although something else lets go of them. */
    boolean holds(CaseId caseId);

    /** What is over. */
    List<HeldDates.Pause> past(CaseId caseId);
}
