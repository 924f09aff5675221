package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.ledger.Ledger;
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

    /** How the account came to zero, by its figures alone. */
    public enum Settlement {
        /** Something of the aid is accepted, whatever else came back or was given up. */
        SETTLED,
        /** Nothing is: the aid is back or given up as a whole. */
        RECOVERED;

        static Settlement of(Ledger.Balance balance) {
            return balance.accepted().isZero() ? RECOVERED : SETTLED;
        }
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("settlement", settlement.name());
    }
}
