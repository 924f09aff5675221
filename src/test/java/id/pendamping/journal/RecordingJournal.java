package id.pendamping.journal;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A journal that keeps what is recorded in a list, for tests without a database. */
public final class RecordingJournal implements Journal {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void lock(Subject subject) {}

    @Override
    public Entry record(Fact fact, Act act) {
        FactType type = fact.getClass().getAnnotation(FactType.class);
        var entry = new Entry(
                new UUID(0, entries.size()),
                fact.subject(),
                entries.size() + 1L,
                type.value(),
                type.version(),
                fact,
                act);
        entries.add(entry);
        return entry;
    }

    public List<Fact> facts() {
        return entries.stream().map(Entry::fact).toList();
    }

    public Entry last() {
        return entries.get(entries.size() - 1);
    }

    /** The answers of the last fact. */
    public Object answer(String question) {
        return java.util.Objects.requireNonNull(last().fact().answers().get(question));
    }
}
