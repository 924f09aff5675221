package id.pendamping.journal;

import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds a complete read of the topics against the journal as it stood before the read began: hash by hash, and what left
 * with it. What was committed meanwhile is known by a second look at the journal and is no fault.
 */
final class TopicCheck {

    static final String LOST = "lost";
    static final String CUT = "cut tail";
    static final String PHANTOM = "phantom";
    static final String ORDER = "out of order";
    static final String DIFFERENT = "different data";
    static final String RETOLD = "told otherwise";
    static final String PARTITION = "wrong partition";
    static final String PERSONAL = "16 digits";

    private static final int MOST_DIFFERENT = 1_000;
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");

    private record Expected(Subject subject, long sequence, String type, int version, String data, String hash) {}

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
    private final Map<UUID, Expected> expected = new HashMap<>();
    private final Map<Subject, Long> ends = new HashMap<>();
    private final Set<UUID> pending = new HashSet<>();
    private final Map<UUID, Told> unknown = new LinkedHashMap<>();
    private final Map<UUID, Told> different = new LinkedHashMap<>();
    private final Map<UUID, String> seen = new HashMap<>();
    private final Map<Subject, Long> latest = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();

    void entry(Recorded entry) {
        ends.merge(entry.subject(), entry.sequence(), Math::max);
        expected.put(
                entry.eventId(),
                new Expected(
                        entry.subject(),
                        entry.sequence(),
                        entry.type(),
                        entry.version(),
                        entry.subject().kind().isPublished() ? FactData.toJson(entry.data()) : "",
                        entry.hash()));
    }

    /** In the journal, but not acknowledged by the broker when the journal was read. */
    void pending(UUID eventId) {
        findings.counted("pending", 1);
        pending.add(eventId);
    }

    void message(ConsumerRecord<String, byte[]> message) {
        findings.counted("messages", 1);
        Told told = new Told(message);
        if (!message.topic().equals(Topics.HASHES)
                && SIXTEEN_DIGITS.matcher(told.value()).find()) {
            findings.fault(PERSONAL, told.where());
        }
        Integer home = partitions.putIfAbsent(message.topic() + ' ' + message.key(), message.partition());
        if (home != null && home != message.partition()) {
            findings.fault(PARTITION, told.where() + " has a key that partition " + home + " has too");
        }
        UUID eventId = told.eventId();
        if (eventId == null) {
            findings.fault(PHANTOM, told.where() + " carries no event id");
            return;
        }
        String hash = told.hash() == null ? "" : told.hash();
        String before = seen.putIfAbsent(eventId, hash);
        if (before == null) {
            first(eventId, told);
        } else {
            findings.counted("duplicates", 1);
            again(before, hash, told);
        }
    }

    /** {@code journal} looks again: it knows what was committed since. */
    Findings finish(Function<UUID, Optional<Recorded>> journal) {
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
        expected.forEach((eventId, entry) -> {
            if (isLost(eventId)) {
                findings.fault(Fault.at(LOST, entry.subject(), entry.sequence()).in(Fault.TOPIC, "", entry.hash()));
            }
        });
        return findings;
    }

    private boolean isLost(UUID eventId) {
        return !seen.containsKey(eventId) && !pending.contains(eventId);
    }

    /** Whether one of both is as a whole as it was some time ago. */
    private void older(List<Told> missing) {
        OlderCopy database = new OlderCopy(OlderCopy.DATABASE);
        OlderCopy topics = new OlderCopy(OlderCopy.TOPICS);
        seen.keySet().forEach(topics::has);
        expected.forEach((eventId, entry) -> {
            database.has(eventId);
            if (isLost(eventId)) {
                topics.lacks(eventId, entry.subject());
            }
        });
        missing.forEach(told ->
                told.subject().ifPresent(subject -> database.lacks(Objects.requireNonNull(told.eventId()), subject)));
        database.tell(findings);
        topics.tell(findings);
    }

    private void first(UUID eventId, Told told) {
        findings.counted("events", 1);
        Expected entry = expected.get(eventId);
        if (entry == null) {
            unknown.put(eventId, told);
            return;
        }
        findings.counted(told.hash() == null ? "without hash" : "hashes", 1);
        if (!told.tells(entry.subject(), entry.sequence(), entry.type(), entry.version(), entry.data(), entry.hash())
                && different.size() < MOST_DIFFERENT) {
            different.put(eventId, told);
        }
        Long before = latest.put(entry.subject(), entry.sequence());
        if (before != null && before > entry.sequence()) {
            findings.fault(Fault.at(ORDER, entry.subject(), entry.sequence())
                    .in(Fault.SEQUENCE, String.valueOf(entry.sequence()), String.valueOf(before + 1)));
        }
    }

    /** A repetition tells what was told before; one from before hashes left has none. */
    private void again(String before, String hash, Told told) {
        if (!before.isEmpty() && !hash.isEmpty() && !before.equals(hash)) {
            findings.fault(told.subject()
                    .map(subject -> Fault.at(RETOLD, subject, told.sequence()).numbered(told.number()))
                    .orElse(Fault.of(RETOLD, told.where()))
                    .in(Fault.HASH, hash, before));
        }
    }

    /** What the topics have and the journal has not: the end of a chain, another entry in its place, or a tale. */
    private void missing(List<Told> missing) {
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
}
