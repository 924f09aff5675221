package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.Optional;

/**
 * Work that the program does by a rule when a process reaches the node of the same id. It records its fact and returns
 * it, so that the process may ask for the fact's answers; empty when there was nothing to do. Repeatable without harm.
 */
public final class Automation {

    /** Runs inside the transaction of the deed that brought the case here. */
    @FunctionalInterface
    public interface Work {
        Optional<? extends Fact> run(CaseId caseId, Act act);
    }

    /** The same for any subject. */
    @FunctionalInterface
    public interface SubjectWork {
        Optional<? extends Fact> run(Subject subject, Act act);
    }

    private final String key;
    private final SubjectWork work;

    private Automation(String key, SubjectWork work) {
        this.key = key;
        this.work = work;
    }

    public static Automation ofCase(String key, Work work) {
        return new Automation(key, (subject, act) -> work.run(CaseId.of(subject), act));
    }

    public static Automation ofSubject(String key, SubjectWork work) {
        return new Automation(key, work);
    }

    public String key() {
        return key;
    }

    public Optional<? extends Fact> run(Subject subject, Act act) {
        return work.run(subject, act);
    }
}
