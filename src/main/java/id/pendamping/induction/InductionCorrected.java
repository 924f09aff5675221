package id.pendamping.induction;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;

/**
 * What was on record of an induction of the group is put right, and the entry says why. Sessions behind a corrected one are
 * counted anew, each by a fact of its own.
 *
 * @param absences how often it was absent up to this session
 * @param missed it was absent as often as the programme year bears
 */
@FactType("induction-corrected")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
record InductionCorrected(
        CaseId caseId, UUID phaseId, int session, InductionRecorded.Presence presence, int absences, boolean missed)
        implements CaseFact {}
