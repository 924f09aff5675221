package id.pendamping.step;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;

/**
 * Work that the program does by a rule when a case reaches the node of the same id. It records its fact and returns it,
 * so that the process may ask for the fact's answers; empty when there was nothing to do. Repeatable without harm.
 */
public record Automation(String key, Work work) {

    /** Runs inside the transaction of the deed that brought the case here. */
    @FunctionalInterface
    public interface Work {
        Optional<? extends Fact> run(CaseId caseId, Act act);
    }
}
