package id.pendamping.induction;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;

/**
 * The group came to its induction, or did not.
 *
 * @param absences how often it was absent so far
 * @param missed it was absent as often as the programme year bears
 */
@FactType("induction-recorded")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
record InductionRecorded(CaseId caseId, UUID phaseId, int session, Presence presence, int absences, boolean missed)
        implements CaseFact {

    /** Whether it came. */
    enum Presence {
        PRESENT,
        ABSENT
    }
}
