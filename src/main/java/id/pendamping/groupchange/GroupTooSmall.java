package id.pendamping.groupchange;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/**
 * The registration portal told of a member who has left, and the group has fewer members now than the programme year asks for.
 *
 * @param left who has left, by the position in the registration
 */
@FactType("group-too-small")
@FactMeaning
public record GroupTooSmall(CaseId caseId, int left, int members, int least) implements CaseFact {

    /** Nobody decides about what the portal has told; only about what follows. */
    @Override
    public Map<String, Object> answers() {
        return Map.of("announced", "IN_FORCE", "groupAfter", GroupChangeDecided.After.TOO_FEW.name());
    }
}
