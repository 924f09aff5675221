package id.pendamping.programme;

import java.util.Comparator;

/**
 * A programme year as it stood from some day on. A case keeps the edition under which it was registered, whatever is
 * decided for later ones.
 */
public record Edition(int year, int version) implements Comparable<Edition> {

    /** The year as it was first approved. */
    public static Edition first(int year) {
        return new Edition(year, 1);
    }

    @Override
    public int compareTo(Edition other) {
        return Comparator.comparingInt(Edition::year)
                .thenComparingInt(Edition::version)
                .compare(this, other);
    }
}
