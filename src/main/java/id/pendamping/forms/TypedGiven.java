package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A command as it was typed; the name is that of a component, as in {@code lines[2].receipts[0].amount}. */
record TypedGiven(TypedText typed, String name) implements Given {

    @Override
    public Given at(String component) {
        return new TypedGiven(typed, name.isEmpty() ? component : name + '.' + component);
    }

    @Override
    public boolean fits(Shape.Content content) {
        return true;
    }

    @Override
    public List<Given> rows() {
        return IntStream.range(0, typed.rowsIn(name))
                .mapToObj(row -> (Given) new TypedGiven(typed, name + '[' + row + ']'))
                .toList();
    }

    @Override
    public boolean isMissing(ValueType<?> type) {
        return text(type) == null;
    }

    @Override
    public <T> Optional<T> read(ValueType<T> type) {
        return Optional.ofNullable(text(type)).flatMap(type::read);
    }

    @Override
    public Refusal fault(ValueType<?> type) {
        String text = text(type);
        return text == null ? Refusal.of(type.unreadable()) : type.fault(text);
    }

    private @Nullable String text(ValueType<?> type) {
        String text = type.typed(part -> typed.get(part.isEmpty() ? name : name + '.' + part));
        return text == null || type.isNothing(text) ? null : NormalForm.prose(text);
    }
}
