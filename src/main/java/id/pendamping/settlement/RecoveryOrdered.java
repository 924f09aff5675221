package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The report was rejected; what is not accepted has to come back in full; sums in rupiah. */
@FactType("recovery-ordered")
public record RecoveryOrdered(CaseId caseId, String letterNumber, LocalDate letterDate, long accepted, long outstanding)
        implements CaseFact {}
