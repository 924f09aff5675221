package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the chain of every subject: sequences without a gap, each entry linked to the one before it, each hash as it
 * computes, and the head where the chain ends. Entries of a subject come in the order of their sequence.
 */
public final class ChainCheck {

    static final String GAP = "gap";
    static final String LINK = "broken link";
    static final String HASH = "changed entry";
    static final String HEAD = "head differs";

    private record End(long sequence, String hash) {}

    private static final End START = new End(0, EntryHash.FIRST);

    private final Findings findings = new Findings("chains", List.of(GAP, LINK, HASH, HEAD));
    private final Map<Subject, End> ends = new HashMap<>();

    public void entry(Recorded entry) {
        entry(Hashed.of(entry));
    }

    void entry(Hashed hashed) {
        Recorded entry = hashed.entry();
        findings.counted("entries", 1);
        End before = ends.getOrDefault(entry.subject(), START);
        if (entry.sequence() != before.sequence() + 1) {
            findings.fault(GAP, where(entry) + " follows entry " + before.sequence());
        }
        if (!entry.previousHash().equals(before.hash())) {
            findings.fault(LINK, where(entry) + " does not continue entry " + before.sequence());
        }
        if (!hashed.isUnchanged()) {
            findings.fault(HASH, where(entry) + " (" + entry.type() + ") does not have the content of its hash");
        }
        ends.put(entry.subject(), new End(entry.sequence(), entry.hash()));
    }

    /** The head as it is kept; comes after the subject's entries. */
    public void head(Subject subject, long sequence, String hash) {
        findings.counted("subjects", 1);
        End end = ends.remove(subject);
        End known = end == null ? START : end;
        if (known.sequence() != sequence || !known.hash().equals(hash)) {
            findings.fault(
                    HEAD, name(subject) + " ends with entry " + known.sequence() + ", its head says " + sequence);
        }
    }

    /** After the last head: what no head was given for has none. */
    public Findings finish() {
        ends.keySet().forEach(subject -> findings.fault(HEAD, name(subject) + " has no head"));
        ends.clear();
        return findings;
    }

    /** How a subject is called in what was found. */
    public static String name(Subject subject) {
        return subject.kind() + " " + subject.id();
    }

    private static String where(Recorded entry) {
        return name(entry.subject()) + " entry " + entry.sequence();
    }
}
