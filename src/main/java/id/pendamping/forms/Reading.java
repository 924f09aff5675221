package id.pendamping.forms;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.function.Function;

/**
 * What reading a form comes to.
 *
 * @param <C> the command
 */
public sealed interface Reading<C extends Record> {

    /** What could be read: where a value is missing or cannot be read stands null, zero, false or an empty list. */
    C readable();

    /** Everything could be read and keeps the constraints of the command. */
    record Complete<C extends Record>(C command) implements Reading<C> {

        @Override
        public C readable() {
            return command;
        }
    }

    /** Every reason at once. */
    record Faulty<C extends Record>(C readable, List<Refusal> refusals) implements Reading<C> {}

    /** Empty when nothing is wrong. */
    default List<Refusal> faults() {
        return this instanceof Faulty<C> faulty ? faulty.refusals() : List.of();
    }

    /** The answer to the command; where something is wrong with it, nothing is done and the faults are the answer. */
    default Outcome then(Function<C, Outcome> work) {
        List<Refusal> faults = faults();
        return faults.isEmpty() ? work.apply(readable()) : new Outcome.Refused(faults);
    }
}
