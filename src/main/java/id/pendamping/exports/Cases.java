package id.pendamping.exports;

import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;

/** The cases that are exported, read one at a time: no more than one is ever in memory. */
final class Cases {

    private static final int AT_ONCE = 1_000;

    /** What to do with one case's entries, in order. */
    interface Reader<E extends Exception> {

        void read(CaseId caseId, List<Recorded> entries) throws E;
    }

    private final JournalReader journal;
    private final List<CaseId> ids;
    private final Runnable progress;

    /** {@code progress} hears of every case that was read. */
    Cases(JournalReader journal, List<CaseId> ids, Runnable progress) {
        this.journal = journal;
        this.ids = ids;
        this.progress = progress;
    }

    <E extends Exception> void each(Reader<E> reader) throws E {
        for (CaseId caseId : ids) {
            reader.read(caseId, entries(caseId));
            progress.run();
        }
    }

    private List<Recorded> entries(CaseId caseId) {
        Subject subject = caseId.subject();
        List<Recorded> all = new ArrayList<>();
        List<Recorded> some;
        do {
            some = journal.of(subject, all.size(), AT_ONCE);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }
}
