package id.pendamping.suspension;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** Force majeure is over, which lasted so many days; last days have moved by those that a suspension had not counted. */
@FactType("clocks-restarted")
@FactMeaning
public record ClocksRestarted(CaseId caseId, LocalDate fromOn, LocalDate untilOn, int days, int workingDays)
        implements CaseFact {}
