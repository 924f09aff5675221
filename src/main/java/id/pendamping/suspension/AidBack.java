package id.pendamping.suspension;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Ends the way of a case whose aid has to come back for a reason outside its report: what was paid is claimed as a whole from
 * today, what was not paid is withdrawn. The fact that tells of it answers {@code aidBack}, which the models ask.
 */
public interface AidBack {

    /** Why. */
    enum Ground {
        /** The inspectorate, or law enforcement, has found that it has to. */
        SUSPENSION,
        /** There is no group any more. */
        DISSOLUTION,
        /** The group does not want the aid. */
        WITHDRAWAL,
        /** It is in somebody else's account, or nobody knows where; the group never had it. */
        TRANSFER
    }

    /** Where that leads. */
    enum Way {
        /** All that is outstanding is recovered. */
        RECOVERY,
        /** Nothing was paid, and nothing will be. */
        CANCELLATION
    }

    /** What stands against it now; nothing is changed. */
    List<Refusal> objections(CaseId caseId);

    /** Only where nothing stands against it. */
    Way demand(CaseId caseId, Ground ground, Act act);

    /** Why the aid of the case was demanded back, if it was. */
    Optional<Ground> ground(CaseId caseId);

    /** Where that led, if it was. */
    Optional<Way> way(CaseId caseId);
}
