package id.pendamping.dunning;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The commitment officer has declared the aid unaccounted; all of it that is outstanding, in rupiah, is claimed back. */
@FactType("aid-declared-unaccounted")
public record AidDeclaredUnaccounted(CaseId caseId, String documentNumber, LocalDate documentDate, long outstanding)
        implements CaseFact {}
