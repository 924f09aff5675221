package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;

/** What a group paid into the treasury beyond its debt, as long as nobody has decided what is done with it. */
public interface Overpaid {

    Rupiah waiting(CaseId caseId);

    /** Whether there is some about which nobody is asked. */
    boolean isUnasked(CaseId caseId);
}
