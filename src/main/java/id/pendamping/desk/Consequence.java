package id.pendamping.desk;

import java.util.List;

/** One thing that follows from handing in a form: a key of {@code messages*.properties} with its arguments. */
public record Consequence(String messageKey, List<Object> arguments) {

    public static Consequence of(String messageKey, Object... arguments) {
        return new Consequence(messageKey, List.of(arguments));
    }
}
