package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every rupiah is accounted for; the case is closed; sums in rupiah, written off only where two people decided so. */
@FactType("case-closed")
@FactMeaning(stage = Stage.CLOSURE, reached = true)
public record CaseClosed(
        CaseId caseId,
        Settlement settlement,
        long disbursed,
        long accepted,
        long returned,
        @Nullable Long writtenOff) implements CaseFact {

    /** How the account came to zero. */
    public enum Settlement {
        SETTLED,
        RECOVERED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("settlement", settlement.name());
    }
}
