package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.WouldPass;
import id.pendamping.lifecycle.models.ModelWords;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The one cell of a rule that holds a number against a limit: {@code > limit}, {@code not(number)}, {@code
 * not([least..most])} and their kind. A rule with several cells, or with another kind of cell, has none.
 */
record NumberCell(Input input, Matcher cell) {

    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern CELL =
            Pattern.compile("not\\(\\[(\\w+)\\.\\.(\\w+)]\\)|not\\((\\w+)\\)|(>=?|<=?)\\s*(\\w+)");

    static Optional<NumberCell> of(Rule rule, Collection<Input> inputs) {
        NumberCell found = null;
        Iterator<InputEntry> entries = rule.getInputEntries().iterator();
        for (Input input : inputs) {
            String text = entries.next().getText().getTextContent().strip();
            if (text.isEmpty()) {
                continue;
            }
            Matcher cell = CELL.matcher(text);
            if (found != null || !cell.matches() || !NAME.matcher(named(input)).matches()) {
                return Optional.empty();
            }
            found = new NumberCell(input, cell);
        }
        return Optional.ofNullable(found);
    }

    /** Nothing where the table was not given the limit. */
    Optional<WouldPass> wouldPass(Map<String, Object> values, ModelWords words) {
        if (cell.group(1) != null) {
            return passing(number(cell.group(1), values), number(cell.group(2), values), values, words);
        }
        if (cell.group(3) != null) {
            Long exactly = number(cell.group(3), values);
            return passing(exactly, exactly, values, words);
        }
        Long limit = number(cell.group(5), values);
        if (limit == null) {
            return Optional.empty();
        }
        return switch (cell.group(4)) {
            case ">" -> passing(null, limit, values, words);
            case ">=" -> passing(null, limit - 1, values, words);
            case "<" -> passing(limit, null, values, words);
            default -> passing(limit + 1, null, values, words);
        };
    }

    private Optional<WouldPass> passing(
            @Nullable Long least, @Nullable Long most, Map<String, Object> values, ModelWords words) {
        if (least == null && most == null) {
            return Optional.empty();
        }
        String name = named(input);
        return Optional.of(new WouldPass(name, words.of(input.getLabel()), least, most, number(name, values)));
    }

    private static String named(Input input) {
        return input.getChildElementsByType(InputExpression.class)
                .iterator()
                .next()
                .getText()
                .getTextContent()
                .strip();
    }

    private static @Nullable Long number(String operand, Map<String, Object> values) {
        if (operand.chars().allMatch(Character::isDigit)) {
            return Long.valueOf(operand);
        }
        return values.get(operand) instanceof Number number ? (Long) number.longValue() : null;
    }
}
