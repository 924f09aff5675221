package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;

/** A statement says that something which nobody could help keeps the group from its work. */
@FactType("force-majeure-declared")
@FactMeaning(by = Duty.MENTOR)
public record ForceMajeureDeclared(
        CaseId caseId, String statementNumber, LocalDate statementDate, LocalDate fromOn, LocalDate untilOn)
        implements CaseFact {}
