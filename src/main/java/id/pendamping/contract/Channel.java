package id.pendamping.contract;

import id.pendamping.journal.Subject;
import id.pendamping.journal.relay.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A topic of the program.
 *
 * @param topic where {@code {name}} is a parameter
 * @param subjects whose events it carries
 * @param forEver whether nothing is ever removed; otherwise the broker's own rule counts
 */
record Channel(
        String key,
        String topic,
        String title,
        String description,
        Set<Subject.Kind> subjects,
        int partitions,
        boolean forEver) {

    /** What every reader of a source has to do, in one sentence. */
    static final String RULE = "Keep the last sequence per source: drop what is not above it, apply the next, stop and"
            + " raise an alarm when one is missing.";

    private static final int REPLICAS = 3;
    private static final int LEAST_IN_SYNC = 2;

    static final List<Channel> ALL = List.of(
            new Channel(
                    "cases",
                    Topics.CASES,
                    "Facts of cases",
                    "Everything that happens to aid groups, in order per case. " + RULE,
                    Set.of(Subject.Kind.CASE),
                    Topics.PARTITIONS,
                    true),
            new Channel(
                    "programme",
                    Topics.PROGRAMME,
                    "Facts of mentors, decrees and phases",
                    "Everything that happens to the other subjects, in order per subject. " + RULE,
                    Set.of(Subject.Kind.MENTOR, Subject.Kind.DECREE, Subject.Kind.PHASE),
                    Topics.PARTITIONS,
                    true),
            new Channel(
                    "noticesDeadLetters",
                    Topics.CASES + ".notices.dlt",
                    "What the notices could not deal with",
                    "Facts of cases that the program's own notices set aside, with headers that say where and why."
                            + " Neither ordered nor complete; nobody builds on it.",
                    Set.of(Subject.Kind.CASE),
                    1,
                    false),
            new Channel(
                    "figuresDeadLetters",
                    Topics.CASES + ".figures.dlt",
                    "What the figures could not deal with",
                    "Facts of cases that the program's own figures set aside, with headers that say where and why."
                            + " Neither ordered nor complete; nobody builds on it.",
                    Set.of(Subject.Kind.CASE),
                    1,
                    false));

    Map<String, Object> kafka() {
        Map<String, Object> settings = Tree.of(
                "cleanup.policy",
                List.of("delete"),
                "min.insync.replicas",
                LEAST_IN_SYNC,
                "unclean.leader.election.enable",
                false);
        if (forEver) {
            settings.put("retention.ms", -1);
        }
        return Tree.of(
                "topic", topic,
                "partitions", partitions,
                "replicas", REPLICAS,
                "topicConfiguration", settings,
                "bindingVersion", AsyncApi.KAFKA_BINDING);
    }
}
