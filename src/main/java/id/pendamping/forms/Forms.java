package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads commands from forms. A command is a record of domain values; what is typed into a form for it is text by
 * parameter name, and stays text until it is read as a whole, so that nothing typed is lost and every fault is told at
 * once.
 */
@Component
public class Forms {

    private final CommandCheck check;

    public Forms(Validator validator) {
        this.check = new CommandCheck(validator);
    }

    /** Reads what was typed; names that the command does not have are ignored. */
    public <C extends Record> Reading<C> read(Class<C> command, TypedText typed) {
        return read(command, new TypedGiven(typed, ""));
    }

    /** Reads what was typed, by parameter name. */
    public <C extends Record> Reading<C> read(Class<C> command, Map<String, String> typed) {
        return read(command, TypedText.of(typed));
    }

    /** Reads JSON with the types of the command: amounts and counts as numbers, dates as in 2023-11-15, choices by name. */
    public <C extends Record> Reading<C> read(Class<C> command, JsonNode json) {
        return read(command, new JsonGiven(json));
    }

    private <C extends Record> Reading<C> read(Class<C> type, Given given) {
        var reader = new CommandReader();
        C command = reader.read(Shape.of(type), given, "");
        return reading(command, check.faults(command, reader.unreadable()));
    }

    /** Takes a command that the program made; its constraints hold for everybody. */
    public <C extends Record> Reading<C> read(C command) {
        return reading(command, check.faults(command, List.of()));
    }

    private static <C extends Record> Reading<C> reading(C command, List<Refusal> faults) {
        return faults.isEmpty() ? new Reading.Complete<>(command) : new Reading.Faulty<>(command, faults);
    }

    /** What of it can be read, and nothing about the rest. */
    public <C extends Record> C readable(Class<C> command, TypedText typed) {
        return new CommandReader().read(Shape.of(command), new TypedGiven(typed, ""), "");
    }

    /** Whether text can stand at this place of the form, named as parameters are. */
    public boolean hasPlace(Class<? extends Record> command, String name) {
        return FormPlaces.has(command, name);
    }

    /** What was typed, as templates walk through it: {@code form.lines[0].amount} is text. */
    public Map<String, @Nullable Object> view(Class<? extends Record> command, TypedText typed) {
        return FormView.of(command, typed);
    }

    /** The view of a form with one empty row in every list: what a page draws new rows from. */
    public Map<String, @Nullable Object> blank(Class<? extends Record> command) {
        return FormView.of(command, FormPlaces.oneRowEach(command));
    }

    /** A number of digits without what people and papers put around them, as {@link Field.Kind#DIGITS} is read. */
    public static String digits(String written) {
        return new Codes(Field.Kind.DIGITS).read(written).orElse(written);
    }

    /** Everything that was handed in, in one text: equal for equal commands only. */
    public static String wholeOf(Reading<?> reading) {
        var whole = new StringBuilder();
        new TreeMap<>(CommandWriter.whole(reading.readable())).forEach((name, value) -> whole.append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
        return whole.append(reading.faults()).toString();
    }
}
