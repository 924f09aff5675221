package id.pendamping.settlement;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;

/** A loss that was reported and that nobody has decided on. */
public interface UndecidedLoss {

    /** Nothing is left to account for: nobody looks into it any more, and its finding is settled. */
    void drop(CaseId caseId, Act act);
}
