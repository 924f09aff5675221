package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a command by itself: values that are missing, and constraints that are not kept. */
class CommandCheck {

    private static final Pattern MESSAGE_KEY = Pattern.compile("\\{([\\w.]+)}");

    private final Validator validator;

    CommandCheck(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong in the order of its places; a place of which something is known already has no other faults. */
    List<Refusal> faults(Record command, List<Refusal> known) {
        List<Refusal> faults = new ArrayList<>(known);
        addUnlessKnown(faults, missing("", command));
        addUnlessKnown(
                faults,
                validator.validate(command).stream().map(CommandCheck::refusal).toList());
        faults.sort(Comparator.comparing(fault -> String.valueOf(fault.field())));
        return List.copyOf(faults);
    }

    private static void addUnlessKnown(List<Refusal> faults, List<Refusal> others) {
        Set<String> places =
                faults.stream().map(fault -> String.valueOf(fault.field())).collect(Collectors.toSet());
        others.stream()
                .filter(other -> !places.contains(String.valueOf(other.field())))
                .forEach(faults::add);
    }

    private static List<Refusal> missing(String prefix, Record command) {
        List<Refusal> missing = new ArrayList<>();
        for (Shape.Part part : Shape.of(command.getClass()).parts()) {
            Object value = part.of(command);
            String name = prefix + part.name();
            if (part.content() instanceof Shape.One one && part.required() && isMissing(value)) {
                missing.add(Refusal.at(name, part.missing(one.type())));
            } else if (part.content() instanceof Shape.Nested && value != null) {
                missing.addAll(missing(name + '.', (Record) value));
            } else if (part.content() instanceof Shape.Rows && value instanceof List<?> rows) {
                for (int row = 0; row < rows.size(); row++) {
                    missing.addAll(missing(name + '[' + row + "].", (Record) rows.get(row)));
                }
            }
        }
        return missing;
    }

    private static boolean isMissing(@org.jspecify.annotations.Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    /** How much the constraint allows, for messages that say it. */
    private static List<Object> limit(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                ? List.of((long) size.max())
                : List.of();
    }

    /** Messages of constraints are keys in braces; others come ready. */
    private static Refusal refusal(ConstraintViolation<?> violation) {
        String place = violation.getPropertyPath().toString();
        Matcher key = MESSAGE_KEY.matcher(violation.getMessageTemplate());
        return key.matches()
                ? new Refusal(place, key.group(1), limit(violation))
                : Refusal.at(place, "refusal.words", violation.getMessage());
    }
}
