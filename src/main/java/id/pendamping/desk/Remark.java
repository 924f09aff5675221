package id.pendamping.desk;

import id.pendamping.shared.Subject;
import java.util.List;
import java.util.function.Function;

/**
 * What the person who has a task should read before opening it, for example why it came back.
 *
 * @param step the key of the step
 * @param said nothing where there is nothing to say
 */
public record Remark(String step, Function<Subject, List<Consequence>> said) {}
