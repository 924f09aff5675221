package id.pendamping.journal.relay;

import id.pendamping.embedded.Broker;
import id.pendamping.journal.Topic;
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
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics on the broker; fails when one has another number of partitions, because keys would move. */
final class BrokerTopics {

    private static final int PATIENCE_SECONDS = 10;
    private static final int PAUSE_MILLIS = 100;

    private BrokerTopics() {}

    /** Creates what is missing, but for the topics that each consumer has of its own. */
    static void ensure(Broker broker, List<Topic> topics, short replication)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<NewTopic> wanted = topics.stream()
                .filter(topic -> !topic.isPerConsumer())
                .map(topic -> made(topic, topic.name(), replication))
                .toList();
        try (Admin admin = admin(broker)) {
            ensure(admin, wanted);
        }
    }

    /** Creates the consumer's topic for replays, with as many replicas as the facts have. */
    static void ensureReplay(Broker broker, String consumer)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin(broker)) {
            int replicas = Objects.requireNonNull(
                            describe(admin, List.of(Topics.CASES)).get(Topics.CASES))
                    .partitions()
                    .get(0)
                    .replicas()
                    .size();
            Topic replays = Topics.ofReplays();
            ensure(admin, List.of(made(replays, replays.nameFor(consumer), (short) replicas)));
        }
    }

    static NewTopic made(Topic topic, String name, short replication) {
        Duration kept = topic.kept();
        Map<String, String> settings = new HashMap<>(topic.content().settings());
        settings.put(TopicConfig.RETENTION_MS_CONFIG, kept == null ? "-1" : String.valueOf(kept.toMillis()));
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(replication > 2 ? 2 : 1));
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        return new NewTopic(name, topic.partitions(), replication).configs(settings);
    }

    private static Admin admin(Broker broker) {
        return Admin.create(broker.client(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500)));
    }

    private static void ensure(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing =
                topics.stream().filter(topic -> !there.contains(topic.name())).toList();
        if (!missing.isEmpty()) {
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        Map<String, TopicDescription> described =
                describe(admin, topics.stream().map(NewTopic::name).toList());
        for (NewTopic topic : topics) {
            int partitions = Objects.requireNonNull(described.get(topic.name()))
                    .partitions()
                    .size();
            if (partitions != topic.numPartitions()) {
                throw new RelayRefuses("Topic " + topic.name() + " has " + partitions + " partitions instead of "
                        + topic.numPartitions());
            }
        }
    }

    /** A topic that was made a moment ago may not be known yet to the broker that is asked. */
    private static Map<String, TopicDescription> describe(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
