package id.pendamping.lifecycle;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** A step was not done by its last day. Nothing moves; everybody can see it. */
@FactType("deadline-missed")
public record DeadlineMissed(CaseId caseId, String step, LocalDate dueOn) implements CaseFact {}
