package id.pendamping.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Any of a list, by their numbers from 1 on. Forms ask with a box for each, of which the name ends in the number; programs
 * send the numbers.
 */
final class Picks implements ValueType<List<Integer>> {

    private static final int MOST = 99;
    private static final Counts NUMBERS = new Counts();
    private static final String TICKED = new Ticks().write(true);
    private static final List<String> PARTS =
            IntStream.rangeClosed(1, MOST).mapToObj(String::valueOf).toList();

    @Override
    public Optional<List<Integer>> read(String text) {
        return numbers(Stream.of(text.split(",")).map(NUMBERS::read));
    }

    @Override
    public Optional<List<Integer>> read(JsonNode json) {
        if (json.isObject()) {
            String typed = typed(part -> json.path(part).asString(""));
            return typed == null ? Optional.of(List.of()) : read(typed);
        }
        return json.isArray() ? numbers(json.valueStream().map(NUMBERS::read)) : Optional.empty();
    }

    private static Optional<List<Integer>> numbers(Stream<Optional<Integer>> read) {
        List<Integer> numbers = new ArrayList<>();
        for (Optional<Integer> number : read.toList()) {
            if (number.filter(one -> one >= 1 && one <= MOST).isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.orElseThrow());
        }
        return Optional.of(numbers.stream().distinct().sorted().toList());
    }

    @Override
    public String write(List<Integer> value) {
        return value.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public String unreadable() {
        return "constraint.choice";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.SEVERAL;
    }

    @Override
    public JsonType json() {
        return JsonType.of("array");
    }

    @Override
    public List<String> parts() {
        return PARTS;
    }

    @Override
    public @Nullable String typed(UnaryOperator<@Nullable String> partOf) {
        String ticked =
                PARTS.stream().filter(part -> TICKED.equals(partOf.apply(part))).collect(Collectors.joining(", "));
        return ticked.isEmpty() ? null : ticked;
    }

    @Override
    public Map<String, String> inputs(List<Integer> value) {
        return value.stream().collect(Collectors.toMap(String::valueOf, number -> TICKED));
    }
}
