package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The treasurer has recorded an instalment; it counts once somebody else has verified it; sums in rupiah. */
@FactType("instalment-recorded")
public record InstalmentRecorded(CaseId caseId, long amount, LocalDate paidOn) implements CaseFact {}
