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
    static final String UNREADABLE = "unreadable";

    private record End(long sequence, String hash) {}

    private static final End START = new End(0, EntryHash.FIRST);

    private final Findings findings = new Findings("chains", List.of(GAP, LINK, HASH, HEAD, UNREADABLE));
    private final Map<Subject, End> ends = new HashMap<>();

    public void entry(Recorded entry) {
        entry(Hashed.of(entry));
    }

    void entry(Hashed hashed) {
        Recorded entry = hashed.entry();
        findings.counted("entries", 1);
        End before = ends.getOrDefault(entry.subject(), START);
        if (entry.sequence() != before.sequence() + 1) {
            findings.fault(at(GAP, entry)
                    .in(Fault.SEQUENCE, String.valueOf(entry.sequence()), String.valueOf(before.sequence() + 1)));
        }
        if (!entry.previousHash().equals(before.hash())) {
            findings.fault(at(LINK, entry).in(Fault.PREVIOUS_HASH, entry.previousHash(), before.hash()));
        }
        if (!hashed.isUnchanged()) {
            findings.fault(at(HASH, entry).in(Fault.HASH, hashed.computed(), entry.hash()));
        }
        ends.put(entry.subject(), new End(entry.sequence(), entry.hash()));
    }

    /** An entry that cannot even be read. */
    void unreadable(String where) {
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

    private static Fault at(String kind, Recorded entry) {
        return Fault.at(kind, entry.subject(), entry.sequence());
    }
}
