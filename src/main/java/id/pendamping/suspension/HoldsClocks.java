package id.pendamping.suspension;

import id.pendamping.shared.CaseId;

/** Why the clocks of a case go on standing still although something else lets go of them, told by the features that know. */
@FunctionalInterface
public interface HoldsClocks {

    boolean holds(CaseId caseId);
}
