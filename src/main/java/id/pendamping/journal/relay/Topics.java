package id.pendamping.journal.relay;

import id.pendamping.shared.Subject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the program. Those that carry facts are kept for ever; none is ever compacted or changes its number of
 * partitions.
 */
public final class Topics {

    /** Everything that happens to cases, in one topic, or order would be gone. */
    public static final String CASES = "pendamping.case.event.v1";

    /** Everything that happens to mentors, decrees and phases. */
    public static final String PROGRAMME = "pendamping.programme.event.v1";

    /** What the state treasury reports. */
    public static final String TREASURY = "pendamping.treasury.v1";

    /** What of that could not be dealt with. */
    public static final String TREASURY_DEAD_LETTERS = TREASURY + ".dlt";

    /** What the civil registry says about members. */
    public static final String CIVIL_REGISTRY = "pendamping.civil-registry.v1";

    /** What of that could not be dealt with. */
    public static final String CIVIL_REGISTRY_DEAD_LETTERS = CIVIL_REGISTRY + ".dlt";

    /** What the registration portal tells about members. */
    public static final String PORTAL = "pendamping.portal.v1";

    /** What of that could not be dealt with. */
    public static final String PORTAL_DEAD_LETTERS = PORTAL + ".dlt";

    /** Facts of cases that the program's own notices could not deal with. */
    public static final String NOTICES_DEAD_LETTERS = CASES + ".notices.dlt";

    /** Facts of cases that the program's own figures could not deal with. */
    public static final String FIGURES_DEAD_LETTERS = CASES + ".figures.dlt";

    /** Signed statements of where every chain stood. */
    public static final String CHECKPOINTS = "pendamping.checkpoint.v1";

    /** Of each but the checkpoints and the dead letters of notices and figures. */
    public static final int PARTITIONS = 12;

    private static final int PATIENCE_SECONDS = 10;
    private static final int LARGEST_MESSAGE = 1024 * 1024;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration WEEK = Duration.ofDays(7);

    /** A topic as it is made; kept for ever without {@code kept}. */
    private record Made(
            String name, int partitions, @Nullable Duration kept, Map<String, String> settings) {

        NewTopic withReplicas(short replication) {
            Map<String, String> all = new HashMap<>(settings);
            all.put(TopicConfig.RETENTION_MS_CONFIG, kept == null ? "-1" : String.valueOf(kept.toMillis()));
            all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(replication > 2 ? 2 : 1));
            all.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            all.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
            return new NewTopic(name, partitions, replication).configs(all);
        }
    }

    /** Values from outside are held uncompressed, so that the limit holds for what the program has to read. */
    private static final Map<String, String> FROM_OUTSIDE = Map.of(
            TopicConfig.COMPRESSION_TYPE_CONFIG,
            "uncompressed",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(LARGEST_MESSAGE));

    /** A message and what is said about it. */
    private static final Map<String, String> SET_ASIDE =
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(2 * LARGEST_MESSAGE));

    private static final List<Made> ALL = List.of(
            new Made(CASES, PARTITIONS, null, Map.of()),
            new Made(PROGRAMME, PARTITIONS, null, Map.of()),
            new Made(CHECKPOINTS, 1, null, Map.of()),
            new Made(TREASURY, PARTITIONS, MONTH, FROM_OUTSIDE),
            new Made(TREASURY_DEAD_LETTERS, PARTITIONS, QUARTER, SET_ASIDE),
            new Made(CIVIL_REGISTRY, PARTITIONS, MONTH, FROM_OUTSIDE),
            new Made(CIVIL_REGISTRY_DEAD_LETTERS, PARTITIONS, QUARTER, SET_ASIDE),
            new Made(PORTAL, PARTITIONS, MONTH, FROM_OUTSIDE),
            new Made(PORTAL_DEAD_LETTERS, PARTITIONS, QUARTER, SET_ASIDE),
            new Made(NOTICES_DEAD_LETTERS, 1, QUARTER, SET_ASIDE),
            new Made(FIGURES_DEAD_LETTERS, 1, QUARTER, SET_ASIDE));

    private Topics() {}

    /** Where facts are told once more to one consumer. */
    public static String replay(String consumer) {
        return "pendamping.replay." + consumer + ".v1";
    }

    static String of(Subject.Kind kind) {
        return kind == Subject.Kind.CASE ? CASES : PROGRAMME;
    }

    /** Creates what is missing; fails when a topic has another number of partitions, because keys would move. */
    static void ensure(String bootstrapServers, short replication)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin(bootstrapServers)) {
            ensure(admin, ALL, replication);
        }
    }

    /** Creates the consumer's topic for replays, with as many replicas as the facts have. */
    static void ensureReplay(String bootstrapServers, String consumer)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin(bootstrapServers)) {
            int replicas = Objects.requireNonNull(
                            describe(admin, List.of(CASES)).get(CASES))
                    .partitions()
                    .get(0)
                    .replicas()
                    .size();
            ensure(admin, List.of(new Made(replay(consumer), PARTITIONS, WEEK, Map.of())), (short) replicas);
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500));
    }

    private static void ensure(Admin admin, List<Made> topics, short replication)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(topic -> topic.withReplicas(replication))
                .toList();
        if (!missing.isEmpty()) {
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        Map<String, TopicDescription> described =
                describe(admin, topics.stream().map(Made::name).toList());
        for (Made topic : topics) {
            int partitions = Objects.requireNonNull(described.get(topic.name()))
                    .partitions()
                    .size();
            if (partitions != topic.partitions()) {
                throw new RelayRefuses("Topic " + topic.name() + " has " + partitions + " partitions instead of "
                        + topic.partitions());
            }
        }
    }

    private static Map<String, TopicDescription> describe(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
