package id.pendamping.verifying;

import id.pendamping.journal.EventName;
import id.pendamping.journal.Findings;
import id.pendamping.scan.Entries;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** What a read of the topics has come across, entry by entry and subject by subject; written from several threads. */
final class TopicMarks {

    private static final VarHandle MARK = MethodHandles.arrayElementVarHandle(byte[].class);

    private final Entries entries;
    private final byte[] told;
    private final long[] latest;
    private final int[] home;

    /** The row that was found last, by partitions. */
    private final int[] before = new int[64];

    private final byte[][] sources;
    private final byte[][] types;
    private final LongAdder events = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder hashes = new LongAdder();
    private final LongAdder withoutHash = new LongAdder();

    TopicMarks(Entries entries) {
        this.entries = entries;
        told = new byte[entries.limit()];
        latest = new long[entries.subjectCount()];
        home = new int[entries.subjectCount()];
        sources = new byte[entries.subjectCount()][];
        types = new byte[entries.nameCount()][];
        entries.rows(row -> {
            if (sources[entries.subject(row)] == null) {
                sources[entries.subject(row)] = octets("/pendamping/"
                        + entries.subjectOf(row).kind().plural() + '/'
                        + entries.subjectOf(row).id());
            }
            Entries.Name name = entries.name(row);
            if (types[entries.nameNumber(row)] == null) {
                types[entries.nameNumber(row)] = octets(new EventName(name.kind(), name.type(), name.version()).type());
            }
        });
    }

    /** The row of an event; entries of one deed lie behind one another, here and there. */
    int row(UUID event, int partition) {
        int place = partition % before.length;
        int row = entries.row(event, before[place]);
        before[place] = row;
        return row;
    }

    /** Whether this is the first time that the entry is told. */
    boolean isFirst(int row) {
        return (byte) MARK.getAndSet(told, row, (byte) 1) == 0;
    }

    boolean isTold(int row) {
        return told[row] != 0;
    }

    /** The partition that the subject was first met on. */
    int home(int subject, int partition) {
        if (home[subject] == 0) {
            home[subject] = partition + 1;
        }
        return home[subject] - 1;
    }

    /** The sequence that was told before of the same subject, 0 when none was. */
    long latest(int row) {
        int subject = entries.subject(row);
        long before = latest[subject];
        latest[subject] = entries.sequence(row);
        return before;
    }

    byte[] source(int row) {
        return sources[entries.subject(row)];
    }

    byte[] type(int row) {
        return types[entries.nameNumber(row)];
    }

    void again() {
        duplicates.increment();
    }

    void first(boolean isKnown, boolean hasHash) {
        events.increment();
        if (isKnown) {
            (hasHash ? hashes : withoutHash).increment();
        }
    }

    void count(Findings findings) {
        findings.counted("messages", events.sum() + duplicates.sum());
        findings.counted("events", events.sum());
        findings.counted("hashes", hashes.sum());
        findings.counted("without hash", withoutHash.sum());
        findings.counted("duplicates", duplicates.sum());
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
