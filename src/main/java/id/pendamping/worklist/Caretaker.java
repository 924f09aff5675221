package id.pendamping.worklist;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Duty;
import java.util.Set;

/**
 * Who has a task while the one person whose it is has left and nobody has followed.
 *
 * @param duty everybody who holds it in the region
 * @param facts after which the task may be somebody else's
 */
public record Caretaker(Duty duty, Set<Class<? extends Fact>> facts) {

    public Caretaker {
        facts = Set.copyOf(facts);
    }
}
