package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.Map;

/**
 * Before the case closes the program has looked for a report that was handed in and not decided, for open findings, and for a
 * credit that nobody has decided on.
 */
@FactType("closure-checked")
@FactMeaning(stage = Stage.CLOSURE)
public record ClosureChecked(CaseId caseId, Closure closure, int openFindings) implements CaseFact {

    /** Whether anything stands in the way. */
    public enum Closure {
        READY,
        FINDINGS_OPEN,
        CREDIT_OPEN,
        /** What the report proves was paid back too much; it is decided first. */
        REPORT_OPEN
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("closure", closure.name());
    }
}
