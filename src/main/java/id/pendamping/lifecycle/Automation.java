package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.Optional;
import java.util.function.Function;

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
    private final Function<Subject, Optional<Refusal>> needs;

    private Automation(String key, SubjectWork work, Function<Subject, Optional<Refusal>> needs) {
        this.key = key;
        this.work = work;
        this.needs = needs;
    }

    public static Automation ofCase(String key, Work work) {
        return ofSubject(key, (subject, act) -> work.run(CaseId.of(subject), act));
    }

    public static Automation ofSubject(String key, SubjectWork work) {
        return new Automation(key, work, subject -> Optional.empty());
    }

    /** What it takes for the work to make sense; what is missing, in words. The way of a case sees to it, a repair may not. */
    public Automation needing(Function<CaseId, Optional<Refusal>> missing) {
        return new Automation(key, work, subject -> missing.apply(CaseId.of(subject)));
    }

    /** Why there is nothing for it to do on the subject now. */
    public Optional<Refusal> missing(Subject subject) {
        return needs.apply(subject);
    }

    public String key() {
        return key;
    }

    public Optional<? extends Fact> run(Subject subject, Act act) {
        return work.run(subject, act);
    }
}
