package id.pendamping.desk;

import id.pendamping.shared.Subject;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Says what follows from handing in a step, before it is handed in; a page asks when there is anything to say.
 *
 * @param step the key of the step
 * @param consequences what follows from a command that would be accepted
 */
public record Foresight<C extends Record>(
        String step, Class<C> command, BiFunction<Subject, C, List<Consequence>> consequences) {

    List<Consequence> of(Subject subject, Record given) {
        return consequences.apply(subject, command.cast(given));
    }
}
