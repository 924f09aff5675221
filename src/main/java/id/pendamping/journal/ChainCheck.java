package id.pendamping.journal;

import id.pendamping.scan.Entries;
import id.pendamping.shared.Subject;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Follows the chain of every subject: sequences without a gap, each entry linked to the one before it, each hash as it
 * computes, and the head where the chain ends.
 */
public final class ChainCheck {

    static final String GAP = "gap";
    static final String LINK = "broken link";
    static final String HASH = "changed entry";
    static final String HEAD = "head differs";
    static final String UNREADABLE = "unreadable";

    private record End(long sequence, String hash) {}

    private static final End START = new End(0, EntryHash.FIRST);

    private final Findings findings = new Findings("chains", List.of(GAP, LINK, HASH, HEAD, UNREADABLE));
    private final Map<Subject, End> ends = new HashMap<>();

    /** The next entry of a subject. */
    public void entry(Recorded entry) {
        findings.counted("entries", 1);
        link(entry.subject(), entry.sequence(), entry.previousHash(), entry.hash(), EntryHash.of(entry));
    }

    /** All entries of a subject, in the order of their sequences. */
    public void chain(Entries entries, Subject subject, int[] rows) {
        findings.counted("entries", rows.length);
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            boolean isLast = i == rows.length - 1;
            if (isLast || !isLinked(entries, row, i == 0 ? Entries.NONE : rows[i - 1])) {
                if (i > 0) {
                    ends.put(subject, new End(entries.sequence(rows[i - 1]), entries.hashText(rows[i - 1])));
                }
                link(
                        subject,
                        entries.sequence(row),
                        hex(entries.previousHash(row)),
                        entries.hashText(row),
                        entries.computedText(row));
            }
        }
    }

    private static boolean isLinked(Entries entries, int row, int before) {
        return entries.isUnchanged(row)
                && (before == Entries.NONE
                        ? entries.isFirst(row) && entries.sequence(row) == 1
                        : entries.follows(row, before) && entries.sequence(row) == entries.sequence(before) + 1);
    }

    private void link(Subject subject, long sequence, String previousHash, String hash, String computed) {
        End before = ends.getOrDefault(subject, START);
        if (sequence != before.sequence() + 1) {
            findings.fault(Fault.at(GAP, subject, sequence)
                    .in(Fault.SEQUENCE, String.valueOf(sequence), String.valueOf(before.sequence() + 1)));
        }
        if (!previousHash.equals(before.hash())) {
            findings.fault(Fault.at(LINK, subject, sequence).in(Fault.PREVIOUS_HASH, previousHash, before.hash()));
        }
        if (!hash.equals(computed)) {
            findings.fault(Fault.at(HASH, subject, sequence).in(Fault.HASH, computed, hash));
        }
        ends.put(subject, new End(sequence, hash));
    }

    /** An entry that cannot even be read. */
    public void unreadable(String where) {
        findings.fault(UNREADABLE, where);
    }

    /** The head as it is kept; comes after the subject's entries. */
    public void head(Subject subject, long sequence, String hash) {
        findings.counted("subjects", 1);
        End end = ends.remove(subject);
        End known = end == null ? START : end;
        if (known.sequence() != sequence) {
            findings.fault(Fault.at(HEAD, subject, known.sequence())
                    .in(Fault.HEAD, String.valueOf(sequence), String.valueOf(known.sequence())));
        } else if (!known.hash().equals(hash)) {
            findings.fault(Fault.at(HEAD, subject, known.sequence()).in(Fault.HEAD, hash, known.hash()));
        }
    }

    /** After the last head: what no head was given for has none. */
    public Findings finish() {
        ends.forEach((subject, end) -> findings.fault(
                Fault.at(HEAD, subject, end.sequence()).in(Fault.HEAD, "", String.valueOf(end.sequence()))));
        ends.clear();
        return findings;
    }

    /** How a subject is called in what was found. */
    public static String name(Subject subject) {
        return subject.kind() + " " + subject.id();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
