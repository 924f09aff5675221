package id.pendamping.desk;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.function.Function;

/**
 * What every step has.
 *
 * @param key the id of its node in the models
 * @param command what its form asks for
 * @param fact what it records
 * @param handler what the program does then
 * @param known the subject as the feature knows it
 */
record StepCore<S, C extends Record>(
        String key,
        Duty duty,
        Class<C> command,
        Class<? extends Fact> fact,
        Deed.Handler<S, C> handler,
        Function<Subject, S> known) {}
