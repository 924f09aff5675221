package id.pendamping.listing;

/**
 * The page somebody asks for. Any number may be asked for: below 1 it means the first page, and past the end
 * {@link #within} turns it into the last one.
 *
 * @param number counted from 1
 * @param size most items on a page
 */
public record PageRequest(int number, int size) {

    public PageRequest {
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException("page " + number + " of " + size);
        }
    }

    public static PageRequest of(long number, int size) {
        return new PageRequest((int) Math.min(Math.max(1, number), Integer.MAX_VALUE), size);
    }

    /** Everything on one page. */
    public static PageRequest whole() {
        return new PageRequest(1, Integer.MAX_VALUE - 1);
    }

    /** The page that is shown of a list with this number of items. */
    public PageRequest within(int total) {
        int last = Page.pages(total, size);
        return number <= last ? this : new PageRequest(last, size);
    }

    /** How many items come before the page. */
    public long offset() {
        return (number - 1L) * size;
    }
}
