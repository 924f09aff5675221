package id.pendamping.suspension;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The case goes on where it stood on these days; its last days move by them once nothing else holds its clocks. */
@FactType("suspension-lifted")
@FactMeaning
public record SuspensionLifted(CaseId caseId, LocalDate fromOn, LocalDate untilOn, int days, int workingDays)
        implements CaseFact {}
