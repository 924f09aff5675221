package id.pendamping.journal.relay;

import id.pendamping.journal.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** The topics that carry facts: kept for ever, never compacted, with a number of partitions that never changes. */
public final class Topics {

    /** Everything that happens to cases, in one topic, or order would be gone. */
    public static final String CASES = "pendamping.case.event.v1";

    /** Everything that happens to mentors, decrees and phases. */
    public static final String PROGRAMME = "pendamping.programme.event.v1";

    /** Of each of them. */
    public static final int PARTITIONS = 12;

    private static final int PATIENCE_SECONDS = 10;

    private Topics() {}

    static String of(Subject.Kind kind) {
        return kind == Subject.Kind.CASE ? CASES : PROGRAMME;
    }

    /** Creates what is missing; fails when a topic has another number of partitions, because keys would move. */
    static void ensure(String bootstrapServers, short replication)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500))) {
            Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = List.of(CASES, PROGRAMME).stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, replication)
                            .configs(Map.of(
                                    TopicConfig.RETENTION_MS_CONFIG,
                                    "-1",
                                    TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                    String.valueOf(replication > 2 ? 2 : 1),
                                    TopicConfig.CLEANUP_POLICY_CONFIG,
                                    TopicConfig.CLEANUP_POLICY_DELETE,
                                    TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                                    "false")))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            Map<String, TopicDescription> described = admin.describeTopics(List.of(CASES, PROGRAMME))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            described.forEach((topic, description) -> {
                if (description.partitions().size() != PARTITIONS) {
                    throw new RelayRefuses("Topic " + topic + " has "
                            + description.partitions().size() + " partitions instead of " + PARTITIONS);
                }
            });
        }
    }
}
