package id.pendamping.audit;

import id.pendamping.draw.SampleSeed;
import java.util.List;
import java.util.UUID;

/**
 * Fixed interval sampling by monetary unit: all rupiah lie in one row, group after group, and every interval-th of them is
 * hit, beginning where chance says. A group with twice the money is hit twice as often; one as large as the interval
 * always.
 *
 * @param interval whole rupiah between two hits
 * @param start the first rupiah that is hit, counted from 0
 */
record MonetaryUnits(long interval, long start, int hits) {

    /** {@code total} is at least {@code hits}. */
    static MonetaryUnits of(SampleSeed seed, UUID sample, int hits, long total) {
        long interval = total / hits;
        return new MonetaryUnits(interval, Long.remainderUnsigned(seed.number(sample.toString()), interval), hits);
    }

    /** How often each of the amounts is hit, in their order. */
    int[] on(List<Long> amounts) {
        int[] hit = new int[amounts.size()];
        long upto = 0;
        for (int i = 0; i < hit.length; i++) {
            long before = below(upto);
            upto = Math.addExact(upto, amounts.get(i));
            hit[i] = (int) (below(upto) - before);
        }
        return hit;
    }

    /** Hits among the first {@code units} rupiah. */
    private long below(long units) {
        return units <= start ? 0 : Math.min(hits, (units - 1 - start) / interval + 1);
    }
}
