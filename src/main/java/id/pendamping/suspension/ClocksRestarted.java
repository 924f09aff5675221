package id.pendamping.suspension;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** Force majeure is over, whose days these are; last days have moved by those of them that no suspension had counted. */
@FactType("clocks-restarted")
@FactMeaning
public record ClocksRestarted(CaseId caseId, LocalDate fromOn, LocalDate untilOn, int days, int workingDays)
        implements CaseFact {}
