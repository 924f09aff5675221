package id.pendamping.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in a list of fixed order: the values of its last item by which the list is ordered. Callers hand it back
 * unread.
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\n";

    public static Cursor at(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Reads what {@link #toString} wrote; empty when it is something else, or text that the database cannot hold. */
    public static Optional<Cursor> parse(String text) {
        try {
            String values = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return values.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(List.of(values.split(SEPARATOR, -1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] joined = values.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }
}
