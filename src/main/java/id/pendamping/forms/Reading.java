package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import java.util.List;

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

    /** A command that was not read from a form; whether it keeps its constraints is not known yet. */
    static <C extends Record> Reading<C> of(C command) {
        return new Complete<>(command);
    }

    /** Empty when nothing is wrong. */
    default List<Refusal> faults() {
        return this instanceof Faulty<C> faulty ? faulty.refusals() : List.of();
    }
}
