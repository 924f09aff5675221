package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that moves processes without being the end of a step: it begins a process, or reaches the event that waits for its
 * message in a process of the same subject. If nothing waits for it, the fact does not happen, unless it is sent only where
 * it is awaited.
 *
 * @param fact the kind of fact, or what several kinds have in common
 * @param model the process that begins; null when the message goes to a running one
 * @param message the name of the message in the models; null when a process begins
 * @param sent which facts of the kind send it
 * @param onlyIfAwaited whether it may find nothing that waits
 * @param onlyFromOutside whether only a system outside sends it; what a person does completes the step
 * @param afterTheStep whether it is sent once the step is completed whose end the fact is
 */
public record FactMessage(
        Class<? extends Fact> fact,
        @Nullable String model,
        @Nullable String message,
        Predicate<Fact> sent,
        boolean onlyIfAwaited,
        boolean onlyFromOutside,
        boolean afterTheStep) {

    /** To be completed by what such a fact does. */
    public static Sent of(Class<? extends Fact> fact) {
        return new Sent(fact, any -> true);
    }

    /** The same of those facts of a kind for which the condition holds. */
    public static <F extends Fact> Sent when(Class<F> fact, Predicate<F> condition) {
        return new Sent(fact, any -> condition.test(fact.cast(any)));
    }

    /** A kind of fact before it is said what it moves. */
    public record Sent(Class<? extends Fact> fact, Predicate<Fact> condition) {

        /** The fact begins a process of its subject. */
        public FactMessage starts(String model) {
            return new FactMessage(fact, model, null, condition, false, false, false);
        }

        /** The fact reaches the event of its subject's process that waits for the message. */
        public FactMessage correlates(String message) {
            return new FactMessage(fact, null, message, condition, false, false, false);
        }

        /** The fact reaches the event that waits for the message, if one does. */
        public FactMessage correlatesIfAwaited(String message) {
            return new FactMessage(fact, null, message, condition, true, false, false);
        }

        /** The same when the step is completed, if the fact is the end of one: what the step leads to waits for it. */
        public FactMessage correlatesAfterTheStep(String message) {
            return new FactMessage(fact, null, message, condition, true, false, true);
        }

        /** The same when a system outside reports the fact: its message takes the place of the step that a person would do. */
        public FactMessage correlatesIfReported(String message) {
            return new FactMessage(fact, null, message, condition, true, true, false);
        }
    }
}
