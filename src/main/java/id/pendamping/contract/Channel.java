package id.pendamping.contract;

import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the program.
 *
 * @param topic where {@code {name}} is a parameter
 * @param direction whether the program sends on it or receives
 * @param subjects whose events it carries
 * @param system whose messages it carries, when they are no facts
 * @param kept nothing is ever removed when missing
 */
record Channel(
        String key,
        String topic,
        String title,
        String description,
        Direction direction,
        Set<Subject.Kind> subjects,
        @Nullable String system,
        int partitions,
        @Nullable Duration kept) {

    /** As AsyncAPI names it. */
    enum Direction {
        SEND,
        RECEIVE
    }

    /** What every reader of a source has to do, in one sentence. */
    static final String RULE = "Keep the last sequence per source: drop what is not above it, apply the next, stop and"
            + " raise an alarm when one is missing.";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);

    private static final Set<Subject.Kind> TOLD =
            Set.of(Subject.Kind.CASE, Subject.Kind.MENTOR, Subject.Kind.DECREE, Subject.Kind.PHASE);
    private static final int REPLICAS = 3;
    private static final int LEAST_IN_SYNC = 2;

    static final List<Channel> ALL = List.of(
            new Channel(
                    "cases",
                    Topics.CASES,
                    "Facts of cases",
                    "Everything that happens to aid groups, in order per case. " + RULE,
                    Direction.SEND,
                    Set.of(Subject.Kind.CASE),
                    null,
                    Topics.PARTITIONS,
                    null),
            new Channel(
                    "programme",
                    Topics.PROGRAMME,
                    "Facts of mentors, decrees and phases",
                    "Everything that happens to the other subjects, in order per subject. " + RULE,
                    Direction.SEND,
                    Set.of(Subject.Kind.MENTOR, Subject.Kind.DECREE, Subject.Kind.PHASE),
                    null,
                    Topics.PARTITIONS,
                    null),
            new Channel(
                    "replay",
                    "pendamping.replay.{consumer}.v1",
                    "Facts told once more to one consumer",
                    "What an operator has asked for, in order per subject, with the same ids, headers and data as before."
                            + " Whoever keeps the last sequence per source may read it as any other topic.",
                    Direction.SEND,
                    TOLD,
                    null,
                    Topics.PARTITIONS,
                    WEEK),
            new Channel(
                    "checkpoints",
                    Topics.CHECKPOINTS,
                    "Signed checkpoints",
                    "Where all chains of entries stood, once a day and whenever somebody asked, in the order of their"
                            + " numbers. The key is the day.",
                    Direction.SEND,
                    Set.of(),
                    "checkpoint",
                    1,
                    null),
            new Channel(
                    "treasury",
                    Topics.TREASURY,
                    "Reports of the state treasury",
                    "What the treasury did about a case; the key is the case id. Each message is taken once. One that is"
                            + " refused is set aside, and later ones of its key wait behind it.",
                    Direction.RECEIVE,
                    Set.of(),
                    "treasury",
                    Topics.PARTITIONS,
                    MONTH),
            new Channel(
                    "treasuryDeadLetters",
                    Topics.TREASURY_DEAD_LETTERS,
                    "Reports of the treasury that were set aside",
                    "As they came, with headers that say where and why. Neither ordered nor complete; nobody builds on it.",
                    Direction.SEND,
                    Set.of(),
                    "treasury",
                    Topics.PARTITIONS,
                    QUARTER),
            new Channel(
                    "civilRegistry",
                    Topics.CIVIL_REGISTRY,
                    "Reports of the civil registry",
                    "What the registry says about a group's members, who are named by their position in the"
                            + " registration; the key is the case id. Each message is taken once, in order per key.",
                    Direction.RECEIVE,
                    Set.of(),
                    "civil-registry",
                    Topics.PARTITIONS,
                    MONTH),
            new Channel(
                    "civilRegistryDeadLetters",
                    Topics.CIVIL_REGISTRY_DEAD_LETTERS,
                    "Reports of the civil registry that were set aside",
                    "As they came, with headers that say where and why. Neither ordered nor complete; nobody builds on it.",
                    Direction.SEND,
                    Set.of(),
                    "civil-registry",
                    Topics.PARTITIONS,
                    QUARTER),
            new Channel(
                    "portal",
                    Topics.PORTAL,
                    "Reports of the registration portal",
                    "What has changed about a group's members, who are named by their position in the registration; the"
                            + " key is the case id. Each message is taken once, in order per key.",
                    Direction.RECEIVE,
                    Set.of(),
                    "portal",
                    Topics.PARTITIONS,
                    MONTH),
            new Channel(
                    "portalDeadLetters",
                    Topics.PORTAL_DEAD_LETTERS,
                    "Reports of the registration portal that were set aside",
                    "As they came, with headers that say where and why. Neither ordered nor complete; nobody builds on it.",
                    Direction.SEND,
                    Set.of(),
                    "portal",
                    Topics.PARTITIONS,
                    QUARTER),
            new Channel(
                    "noticesDeadLetters",
                    Topics.NOTICES_DEAD_LETTERS,
                    "What the notices could not deal with",
                    "Facts of cases that the program's own notices set aside, with headers that say where and why."
                            + " Neither ordered nor complete; nobody builds on it.",
                    Direction.SEND,
                    Set.of(Subject.Kind.CASE),
                    null,
                    1,
                    QUARTER),
            new Channel(
                    "figuresDeadLetters",
                    Topics.FIGURES_DEAD_LETTERS,
                    "What the figures could not deal with",
                    "Facts of cases that the program's own figures set aside, with headers that say where and why."
                            + " Neither ordered nor complete; nobody builds on it.",
                    Direction.SEND,
                    Set.of(Subject.Kind.CASE),
                    null,
                    1,
                    QUARTER));

    Map<String, Object> kafka() {
        Map<String, Object> settings = Tree.of(
                "cleanup.policy",
                List.of("delete"),
                "retention.ms",
                kept == null ? -1 : kept.toMillis(),
                "min.insync.replicas",
                LEAST_IN_SYNC,
                "unclean.leader.election.enable",
                false);
        return Tree.of(
                "topic", topic,
                "partitions", partitions,
                "replicas", REPLICAS,
                "topicConfiguration", settings,
                "bindingVersion", AsyncApi.KAFKA_BINDING);
    }
}
