package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the program, as it is made and as it is described to others. None is ever compacted or changes its number
 * of partitions.
 *
 * @param key short name in the description
 * @param name where {@code {consumer}} is a parameter, the topic is made per consumer when it is needed
 * @param subjects whose facts it carries
 * @param system whose messages it carries, when they are no facts
 * @param kept nothing is ever removed when missing
 */
public record Topic(
        String key,
        String name,
        String title,
        String description,
        Content content,
        Set<Subject.Kind> subjects,
        @Nullable String system,
        int partitions,
        @Nullable Duration kept) {

    /** Partitions of a topic whose messages have to keep the order of their keys. */
    public static final int PARTITIONS = 12;

    private static final int LARGEST_MESSAGE = 1024 * 1024;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final String PARAMETER = "{consumer}";
    private static final String SAYS_WHERE_AND_WHY =
            ", with headers that say where and why. Neither ordered nor complete; nobody builds on it.";

    /** Where the messages come from, and the settings that follow from it. */
    public enum Content {
        /** What the program publishes. */
        PUBLISHED(Map.of()),

        /** Messages of others, held uncompressed, so that the limit holds for what the program has to read. */
        FROM_OUTSIDE(Map.of(
                TopicConfig.COMPRESSION_TYPE_CONFIG,
                "uncompressed",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                String.valueOf(LARGEST_MESSAGE))),

        /** Messages that could not be dealt with, each with what is said about it. */
        SET_ASIDE(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(2 * LARGEST_MESSAGE)));

        private final Map<String, String> settings;

        Content(Map<String, String> settings) {
            this.settings = settings;
        }

        public Map<String, String> settings() {
            return settings;
        }
    }

    /** Facts of these subjects, kept for ever. */
    public static Topic ofFacts(String key, String name, String title, String description, Set<Subject.Kind> subjects) {
        return new Topic(key, name, title, description, Content.PUBLISHED, subjects, null, PARTITIONS, null);
    }

    /** What an outside system reports. */
    public static Topic fromOutside(String key, String name, String title, String description, String system) {
        return new Topic(key, name, title, description, Content.FROM_OUTSIDE, Set.of(), system, PARTITIONS, MONTH);
    }

    /** What of this topic could not be dealt with. */
    public Topic deadLetters(String titled) {
        return new Topic(
                key + "DeadLetters",
                name + ".dlt",
                titled,
                "As they came" + SAYS_WHERE_AND_WHY,
                Content.SET_ASIDE,
                subjects,
                system,
                partitions,
                QUARTER);
    }

    /** Facts of cases on the topic that a consumer of the program's own could not deal with. */
    public static Topic deadLettersOf(String consumer, String topic) {
        return new Topic(
                consumer + "DeadLetters",
                topic + '.' + consumer + ".dlt",
                "What the " + consumer + " could not deal with",
                "Facts of cases that the program's own " + consumer + " set aside" + SAYS_WHERE_AND_WHY,
                Content.SET_ASIDE,
                Set.of(Subject.Kind.CASE),
                null,
                1,
                QUARTER);
    }

    /** Whether every consumer has one of its own. */
    public boolean isPerConsumer() {
        return name.contains(PARAMETER);
    }

    /** The name of the consumer's own topic. */
    public String nameFor(String consumer) {
        return name.replace(PARAMETER, consumer);
    }
}
