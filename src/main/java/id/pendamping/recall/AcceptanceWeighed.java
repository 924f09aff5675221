package id.pendamping.recall;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.Map;

/** The program has looked what is still to be done about money after a report was accepted. */
@FactType("acceptance-weighed")
@FactMeaning(stage = Stage.CLOSURE)
public record AcceptanceWeighed(CaseId caseId, Next result) implements CaseFact {

    /** What is next. */
    public enum Next {
        /** The group has paid by itself; the commitment officer says what for. */
        PAID,
        /** It is proposed to take acceptance back; the budget authority decides. */
        PROPOSED,
        /** So it is; what was taken back is recovered. */
        APPROVED,
        /** The group got more than was paid, and owes it; it is recovered. */
        OWED,
        /** A payment that settles nothing waits for its second person. */
        SLIP,
        /** The case is closed, and the group has paid too much. */
        CREDIT_OPEN,
        /** Nothing. */
        SETTLED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("afterwards", result.name());
    }
}
