package id.pendamping.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param number counted from 1
 * @param size most items on a page
 * @param total items on all pages
 */
public record Page<T>(List<T> items, int number, int size, int total) {

    /** Long lists are counted so far and one further; who wants to go on there narrows the question. */
    public static final int COUNTED = 1_000;

    public static <T> Page<T> of(List<T> items, PageRequest shown, int total) {
        return new Page<>(items, shown.number(), shown.size(), total);
    }

    /** The part of a whole list that is in memory. */
    public static <T> Page<T> cut(List<T> whole, PageRequest asked) {
        PageRequest shown = asked.within(whole.size());
        int from = (int) shown.offset();
        return of(whole.subList(from, Math.min(whole.size(), from + shown.size())), shown, whole.size());
    }

    /** The whole list, read page by page. */
    public static <T> List<T> all(int size, Function<PageRequest, Page<T>> read) {
        List<T> items = new ArrayList<>();
        Page<T> page;
        int number = 1;
        do {
            page = read.apply(PageRequest.of(number++, size));
            items.addAll(page.items());
        } while (page.hasNext());
        return items;
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return pages(total, size);
    }

    /** Place of the first item in the whole list, counted from 1; 0 in an empty list. */
    public long first() {
        return total == 0 ? 0 : (number - 1L) * size + 1;
    }

    /** Place of the last item in the whole list; 0 in an empty list. */
    public long last() {
        return Math.min(total, (long) number * size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().map(change).toList(), number, size, total);
    }

    static int pages(int total, int size) {
        return (int) Math.max(1, ((long) total + size - 1) / size);
    }
}
