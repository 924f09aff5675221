package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The commitment officer has said how the recovery goes on after the last letter; sums in rupiah. */
@FactType("write-off-proposed")
public record WriteOffProposed(CaseId caseId, Proposal proposal, long amount) implements CaseFact {

    /** To give the money up, or to go on. */
    public enum Proposal {
        WRITE_OFF,
        CONTINUE
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("proposal", proposal.name());
    }
}
