package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** What was given for a command, or for a part of it: as text or as JSON. */
interface Given {

    Given at(String component);

    /** Whether it is what a component with components or rows of its own can be read from. */
    boolean fits(Shape.Content content);

    List<Given> rows();

    boolean isMissing(ValueType<?> type);

    /** Empty when it cannot be read. */
    <T> Optional<T> read(ValueType<T> type);

    /** What is wrong with what cannot be read. */
    Refusal fault(ValueType<?> type);
}
