package id.pendamping.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is read from the beginning to the end.
 *
 * @param next where the rest begins; null when there is none
 */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    /** From the items read, asked for with one more than wanted: the surplus one only tells that there are more. */
    public static <T> Slice<T> of(List<T> read, int wanted, Function<? super T, Cursor> place) {
        if (read.size() <= wanted) {
            return new Slice<>(read, null);
        }
        List<T> items = List.copyOf(read.subList(0, wanted));
        return new Slice<>(items, place.apply(items.get(wanted - 1)));
    }
}
