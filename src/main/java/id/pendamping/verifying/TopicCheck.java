package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.Recorded;
import id.pendamping.scan.Entries;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds a complete read of the topics against the journal as it stood before the read began: hash by hash, and what left
 * with it. What was committed meanwhile is known by a second look at the journal and is no fault. Messages of different
 * partitions may come from different threads.
 */
public final class TopicCheck {

    public static final String LOST = "lost";
    public static final String CUT = "cut tail";
    public static final String PHANTOM = "phantom";
    public static final String ORDER = "out of order";
    public static final String DIFFERENT = "different data";
    public static final String RETOLD = "told otherwise";
    public static final String PARTITION = "wrong partition";
    public static final String PERSONAL = "16 digits";

    private static final int MOST_DIFFERENT = 1_000;

    private final Findings findings = new Findings(
            "topics",
            List.of(
                    OlderCopy.DATABASE,
                    OlderCopy.TOPICS,
                    DIFFERENT,
                    CUT,
                    LOST,
                    PHANTOM,
                    RETOLD,
                    ORDER,
                    PARTITION,
                    PERSONAL));
    private final Entries entries;
    private final TopicMarks marks;
    private final Set<UUID> pending = new HashSet<>();
    private final Map<UUID, Told> unknown = new LinkedHashMap<>();
    private final Map<UUID, Told> different = new LinkedHashMap<>();

    /** Hashes that were told first and are not those of the journal, or of events that it does not know. */
    private final Map<UUID, String> toldFirst = new ConcurrentHashMap<>();

    private final Map<String, Integer> partitions = new ConcurrentHashMap<>();

    public TopicCheck(Entries entries) {
        this.entries = entries;
        this.marks = new TopicMarks(entries);
    }

    /** In the journal, but not acknowledged by the broker when the journal was read. */
    public void pending(UUID eventId) {
        findings.counted("pending", 1);
        pending.add(eventId);
    }

    /** The next one of a partition. */
    public void message(ConsumerRecord<String, byte[]> message) {
        Told told = new Told(message);
        if (told.isPersonal()) {
            fault(Fault.of(PERSONAL, told.where()));
        }
        UUID eventId = told.eventId();
        if (eventId == null) {
            fault(Fault.of(PHANTOM, told.where() + " carries no event id"));
            return;
        }
        int row = marks.row(eventId, message.partition());
        boolean isSame = row != Entries.NONE && told.tells(entries, row, marks);
        int home = isSame
                ? marks.home(entries.subject(row), message.partition())
                : partitions.merge(message.topic() + ' ' + message.key(), message.partition(), (one, other) -> one);
        if (home != message.partition()) {
            fault(Fault.of(PARTITION, told.where() + " has a key that partition " + home + " has too"));
        }
        if (row == Entries.NONE ? toldFirst.putIfAbsent(eventId, told.hashOrNone()) == null : marks.isFirst(row)) {
            first(eventId, row, isSame, told);
        } else {
            marks.again();
            again(row == Entries.NONE ? "" : entries.hashText(row), eventId, told);
            if (row != Entries.NONE && !isSame && !toldFirst.containsKey(eventId)) {
                different(eventId, told);
            }
        }
    }

    /** {@code journal} looks again: it knows what was committed since. */
    public Findings finish(Function<UUID, Optional<Recorded>> journal) {
        marks.count(findings);
        different.forEach((eventId, told) -> journal.apply(eventId)
                .ifPresentOrElse(
                        entry -> findings.fault(told.difference(DIFFERENT, entry)),
                        () -> findings.fault(PHANTOM, "event " + eventId + " on " + told.where())));
        List<Told> missing = new ArrayList<>();
        unknown.forEach((eventId, told) -> {
            if (journal.apply(eventId).isPresent()) {
                findings.counted("newer", 1);
            } else {
                missing.add(told);
            }
        });
        older(missing);
        missing(missing);
        entries.rows(row -> {
            if (isLost(row)) {
                findings.fault(Fault.at(LOST, entries.subjectOf(row), entries.sequence(row))
                        .in(Fault.TOPIC, "", entries.hashText(row)));
            }
        });
        return findings;
    }

    private boolean isLost(int row) {
        return !marks.isTold(row) && (pending.isEmpty() || !pending.contains(entries.eventId(row)));
    }

    /** Whether one of both is as a whole as it was some time ago. */
    private void older(List<Told> missing) {
        OlderCopy database = new OlderCopy(OlderCopy.DATABASE);
        OlderCopy topics = new OlderCopy(OlderCopy.TOPICS);
        unknown.keySet().forEach(eventId -> topics.has(OlderCopy.millis(eventId)));
        entries.rows(row -> {
            database.has(entries.millis(row));
            if (marks.isTold(row)) {
                topics.has(entries.millis(row));
            } else if (isLost(row)) {
                topics.lacks(entries.millis(row), entries.subjectOf(row));
            }
        });
        missing.forEach(told -> told.subject()
                .ifPresent(
                        subject -> database.lacks(OlderCopy.millis(Objects.requireNonNull(told.eventId())), subject)));
        database.tell(findings);
        topics.tell(findings);
    }

    private void first(UUID eventId, int row, boolean isSame, Told told) {
        marks.first(row != Entries.NONE, told.hasHash());
        if (row == Entries.NONE) {
            synchronized (unknown) {
                unknown.put(eventId, told);
            }
            return;
        }
        if (!isSame) {
            different(eventId, told);
        }
        long before = marks.latest(row);
        if (before > entries.sequence(row)) {
            fault(Fault.at(ORDER, entries.subjectOf(row), entries.sequence(row))
                    .in(Fault.SEQUENCE, String.valueOf(entries.sequence(row)), String.valueOf(before + 1)));
        }
    }

    private void different(UUID eventId, Told told) {
        toldFirst.put(eventId, told.hashOrNone());
        synchronized (different) {
            if (different.size() < MOST_DIFFERENT) {
                different.put(eventId, told);
            }
        }
    }

    /** A repetition tells what was told before; one from before hashes left has none. */
    private void again(String stands, UUID eventId, Told told) {
        String before = toldFirst.getOrDefault(eventId, stands);
        String hash = told.hashOrNone();
        if (!before.isEmpty() && !hash.isEmpty() && !before.equals(hash)) {
            fault(told.subject()
                    .map(subject -> Fault.at(RETOLD, subject, told.sequence()).numbered(told.number()))
                    .orElse(Fault.of(RETOLD, told.where()))
                    .in(Fault.HASH, hash, before));
        }
    }

    /** What the topics have and the journal has not: the end of a chain, another entry in its place, or a tale. */
    private void missing(List<Told> missing) {
        Map<Subject, Long> ends = missing.isEmpty() ? Map.of() : entries.ends();
        Map<Subject, Told> firsts = new LinkedHashMap<>();
        for (Told told : missing) {
            Optional<Subject> subject = told.subject().filter(named -> told.sequence() > 0);
            if (subject.isEmpty()) {
                findings.fault(PHANTOM, "event " + told.eventId() + " on " + told.where());
            } else if (told.sequence() <= ends.getOrDefault(subject.get(), 0L)) {
                findings.fault(Fault.at(PHANTOM, subject.get(), told.sequence())
                        .numbered(told.number())
                        .in(Fault.EVENT_ID, "", String.valueOf(told.eventId())));
            } else {
                firsts.merge(subject.get(), told, (one, other) -> one.sequence() <= other.sequence() ? one : other);
            }
        }
        firsts.forEach((subject, told) -> findings.fault(Fault.at(CUT, subject, told.sequence())
                .numbered(told.number())
                .in(Fault.END, String.valueOf(ends.getOrDefault(subject, 0L)), String.valueOf(told.sequence()))));
    }

    private void fault(Fault fault) {
        synchronized (findings) {
            findings.fault(fault);
        }
    }
}
