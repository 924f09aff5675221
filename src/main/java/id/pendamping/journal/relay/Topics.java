package id.pendamping.journal.relay;

import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import id.pendamping.shared.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The topics that carry the facts of the journal. */
@Component
public final class Topics implements TopicOwner {

    /** Everything that happens to cases, in one topic, or order would be gone. */
    public static final String CASES = "pendamping.case.event.v1";

    /** Everything that happens to mentors, decrees and phases. */
    public static final String PROGRAMME = "pendamping.programme.event.v1";

    /** That there are entries which nobody downstream reads: their hashes, and nothing of what they say. */
    public static final String HASHES = "pendamping.record.v1";

    /** All that carry entries. */
    public static final List<String> OF_ENTRIES = List.of(CASES, PROGRAMME, HASHES);

    /** Of each topic of facts. */
    public static final int PARTITIONS = Topic.PARTITIONS;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<Subject.Kind> OF_THE_PROGRAMME =
            Set.of(Subject.Kind.MENTOR, Subject.Kind.DECREE, Subject.Kind.PHASE, Subject.Kind.PROGRAMME);
    private static final String RULE = "Keep the last sequence per source: drop what is not above it, apply the next,"
            + " stop and raise an alarm when one is missing.";

    private static final Topic REPLAY = new Topic(
            "replay",
            "pendamping.replay.{consumer}.v1",
            "Facts told once more to one consumer",
            "What an operator has asked for, in order per subject, with the same ids, headers and data as before."
                    + " A consumer that keeps the last sequence per source may read it as any other topic.",
            Topic.Content.PUBLISHED,
            Set.of(
                    Subject.Kind.CASE,
                    Subject.Kind.MENTOR,
                    Subject.Kind.DECREE,
                    Subject.Kind.PHASE,
                    Subject.Kind.PROGRAMME),
            null,
            PARTITIONS,
            WEEK);

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.ofFacts(
                        "cases",
                        CASES,
                        "Facts of cases",
                        "Everything that happens to aid groups, in order per case. " + RULE,
                        Set.of(Subject.Kind.CASE)),
                Topic.ofFacts(
                        "programme",
                        PROGRAMME,
                        "Facts of mentors, decrees, phases and programme years",
                        "Everything that happens to the other subjects, in order per subject. " + RULE,
                        OF_THE_PROGRAMME),
                new Topic(
                        "hashes",
                        HASHES,
                        "Hashes of entries that are not told",
                        "That an entry was made about who looked at whom, who may sign in or what ran in the background:"
                                + " its place in its chain and its hash, nothing of what it says. For those who check the"
                                + " record, not for those who build on facts. "
                                + RULE,
                        Topic.Content.PUBLISHED,
                        Set.of(),
                        "record",
                        PARTITIONS,
                        null),
                REPLAY);
    }

    /** Where facts are told once more to one consumer. */
    public static String replay(String consumer) {
        return REPLAY.nameFor(consumer);
    }

    static Topic ofReplays() {
        return REPLAY;
    }

    /** The topic that carries the entries of such subjects. */
    public static String of(Subject.Kind kind) {
        return kind == Subject.Kind.CASE ? CASES : kind.isPublished() ? PROGRAMME : HASHES;
    }
}
