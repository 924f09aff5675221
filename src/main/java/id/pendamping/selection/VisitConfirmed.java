package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The lead of the verification team has looked at a group with a high risk before the commitment officer decides (D2). */
@FactType("visit-confirmed")
public record VisitConfirmed(CaseId caseId, Verdict confirmation) implements CaseFact {

    /** Whether the visit is enough to decide on. */
    public enum Verdict {
        CONFIRMED,
        /** The group is visited once more. */
        AGAIN
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("confirmation", confirmation.name());
    }
}
