package id.pendamping.scan;

import java.util.Arrays;
import java.util.UUID;

/** Finds the row of an event by its id: open addressing, a number for each place. */
final class EventIndex {

    private final Entries entries;
    private final int[] places;

    EventIndex(Entries entries) {
        this.entries = entries;
        this.places = new int[Integer.highestOneBit(Math.max(4, entries.limit())) << 1];
        Arrays.fill(places, Entries.NONE);
        entries.rows(row -> {
            int place = place(entries.number(row, Page.ID), entries.number(row, Page.ID + Long.BYTES));
            while (places[place] != Entries.NONE) {
                place = place + 1 & places.length - 1;
            }
            places[place] = row;
        });
    }

    int row(UUID event) {
        int place = place(event.getMostSignificantBits(), event.getLeastSignificantBits());
        while (places[place] != Entries.NONE) {
            if (entries.isAt(places[place], event)) {
                return places[place];
            }
            place = place + 1 & places.length - 1;
        }
        return Entries.NONE;
    }

    private int place(long most, long least) {
        long mixed = (most ^ least) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & places.length - 1;
    }
}
