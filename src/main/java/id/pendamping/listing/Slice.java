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

    /** Of one item more than wanted, if there are so many; the one too many only tells that there is a rest. */
    public static <T> Slice<T> of(List<T> read, int wanted, Function<? super T, Cursor> place) {
        if (read.size() <= wanted) {
            return new Slice<>(read, null);
        }
        List<T> items = List.copyOf(read.subList(0, wanted));
        return new Slice<>(items, place.apply(items.get(wanted - 1)));
    }
}
