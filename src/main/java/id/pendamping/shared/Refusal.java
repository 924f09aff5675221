package id.pendamping.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason against a command, as a message key of {@code messages*.properties} with its arguments.
 * {@code field} is the form field at fault, or null when the whole is.
 */
public record Refusal(@Nullable String field, String messageKey, List<Object> arguments) {

    public static Refusal of(String messageKey, Object... arguments) {
        return new Refusal(null, messageKey, List.of(arguments));
    }

    public static Refusal at(String field, String messageKey, Object... arguments) {
        return new Refusal(field, messageKey, List.of(arguments));
    }
}
