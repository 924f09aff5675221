package id.pendamping.recall;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The budget authority has decided whether acceptance is taken back; the order that follows books it. Amount in rupiah. */
@FactType("recall-decided")
public record RecallDecided(
        CaseId caseId,
        Verdict verdict,
        long amount,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate) implements CaseFact {

    /** The decision. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }
}
