package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Optional;

/** Acceptance that is taken back; the order to pay back books it. */
public interface TakenBack {

    /** Whether it is proposed, or approved and not ordered to be paid back yet. */
    boolean isUnderWay(CaseId caseId);

    /** What is approved and not ordered to be paid back yet. */
    Optional<Rupiah> approved(CaseId caseId);

    /** From now on the account of the case may be open again by what was approved, even if it is closed. */
    void ordered(CaseId caseId);
}
