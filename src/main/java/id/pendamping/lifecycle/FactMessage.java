package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that moves processes without being the end of a step: it begins a process, or reaches the event that waits for its
 * message in a process of the same subject. If nothing waits for it, it does not happen.
 *
 * @param model the process that begins; null when the message goes to a running one
 * @param message the name of the message in the models; null when a process begins
 */
public record FactMessage(
        Class<? extends Fact> fact,
        @Nullable String model,
        @Nullable String message) {

    /** To be completed by what such a fact does. */
    public static Sent of(Class<? extends Fact> fact) {
        return new Sent(fact);
    }

    /** A kind of fact before it is said what it moves. */
    public record Sent(Class<? extends Fact> fact) {

        /** The fact begins a process of its subject. */
        public FactMessage starts(String model) {
            return new FactMessage(fact, model, null);
        }

        /** The fact reaches the event of its subject's process that waits for the message. */
        public FactMessage correlates(String message) {
            return new FactMessage(fact, null, message);
        }
    }
}
