package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commitment officer has decided; an approval names decree and amount. */
@FactType("recipient-decided")
public record RecipientDecided(
        CaseId caseId,
        Verdict decision,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreedOn,
        @Nullable Long amount)
        implements CaseFact {

    /** What was decided; returned goes back to the verification in the field. */
    public enum Verdict {
        APPROVED,
        RETURNED,
        REJECTED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("decision", decision.name());
    }
}
