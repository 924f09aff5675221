package id.pendamping.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * At which numbers of its input a rule would not fire.
 *
 * @param input as the table names it, {@code column} in the words of the reader
 * @param least and {@code most}: nothing where there is no such limit
 * @param was what the table saw
 */
public record WouldPass(
        String input,
        String column,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Long was) {

    public boolean holds(long number) {
        return (least == null || number >= least) && (most == null || number <= most);
    }

    /** The number nearest to what it was at which the rule would not fire. */
    public long nearest() {
        long now = was == null ? 0 : was;
        if (least != null && now < least) {
            return least;
        }
        return most != null && now > most ? most : now;
    }
}
