package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;

/** Force majeure is over sooner than was thought. */
@FactType("force-majeure-cut-short")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, decision = true)
public record ForceMajeureCutShort(CaseId caseId, LocalDate untilOn) implements CaseFact {}
