package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one command from what was given for it, and notes what cannot be read. */
final class CommandReader {

    private final List<Refusal> unreadable = new ArrayList<>();

    List<Refusal> unreadable() {
        return unreadable;
    }

    <C extends Record> C read(Shape<C> shape, Given given, String prefix) {
        return shape.create(shape.parts().stream()
                .map(part -> content(part, given.at(part.name()), prefix + part.name()))
                .toArray());
    }

    private @Nullable Object content(Shape.Part part, Given given, String name) {
        if (part.content() instanceof Shape.One one) {
            return value(part, one.type(), given, name);
        }
        if (!given.fits(part.content())) {
            unreadable.add(Refusal.at(name, "constraint.structure"));
        }
        if (part.content() instanceof Shape.Nested nested) {
            return read(nested.shape(), given, name + '.');
        }
        Shape<?> row = ((Shape.Rows) part.content()).row();
        List<Given> rows = given.fits(part.content()) ? given.rows() : List.of();
        List<Record> read = new ArrayList<>();
        for (Given one : rows) {
            read.add(read(row, one, name + '[' + read.size() + "]."));
        }
        return List.copyOf(read);
    }

    private <T> @Nullable Object value(Shape.Part part, ValueType<T> type, Given given, String name) {
        Optional<T> value = given.isMissing(type) ? Optional.empty() : given.read(type);
        if (value.isEmpty() && !given.isMissing(type)) {
            unreadable.add(part.unreadable(given.fault(type), name));
        } else if (value.isEmpty() && part.required()) {
            unreadable.add(Refusal.at(name, part.missing(type)));
        }
        return value.<Object>map(Objects::requireNonNull)
                .orElseGet(() -> nothing(part.component().getType()));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == int.class ? 0 : null;
    }
}
