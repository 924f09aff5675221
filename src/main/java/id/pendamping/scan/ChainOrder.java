package id.pendamping.scan;

import java.util.Arrays;

/** Puts rows together that are of the same subject, in the order of their sequences. */
final class ChainOrder {

    private final Entries entries;
    private final int[] ends;
    private final int[] order;

    ChainOrder(Entries entries) {
        this.entries = entries;
        ends = new int[entries.subjectCount() + 1];
        entries.rows(row -> ends[entries.subject(row) + 1]++);
        Arrays.parallelPrefix(ends, Integer::sum);
        order = new int[ends[ends.length - 1]];
        int[] next = ends.clone();
        entries.rows(row -> order[next[entries.subject(row)]++] = row);
    }

    void read(Entries.Chain reader) {
        for (int subject = 0; subject + 1 < ends.length; subject++) {
            int[] rows = inOrder(Arrays.copyOfRange(order, ends[subject], ends[subject + 1]));
            if (rows.length > 0) {
                reader.chain(entries, entries.subjectOf(rows[0]), rows);
            }
        }
    }

    private int[] inOrder(int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (entries.sequence(rows[i]) < entries.sequence(rows[i - 1])) {
                return Arrays.stream(rows)
                        .boxed()
                        .sorted((one, other) -> Long.compare(entries.sequence(one), entries.sequence(other)))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return rows;
    }
}
