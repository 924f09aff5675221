package id.pendamping.notices;

import id.pendamping.Servers;
import id.pendamping.journal.relay.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What earlier tests have told, and whether the notices have heard all of it. */
final class Heard {

    private static final String CONSUMER = "notices";

    private Heard() {}

    static void everything(JdbcClient jdbc) {
        try (Admin admin = Admin.create(Servers.client())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> isPublished(jdbc) && ends(admin).equals(reached(admin)));
        }
    }

    private static boolean isPublished(JdbcClient jdbc) {
        return jdbc.sql("select not exists (select 1 from journal_pending)")
                .query(Boolean.class)
                .single();
    }

    /** Of the partitions that hold something. */
    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions =
                admin.describeTopics(List.of(Topics.CASES)).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .toList();
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Map<TopicPartition, Long> reached(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> reached = admin.listConsumerGroupOffsets(CONSUMER)
                .partitionsToOffsetAndMetadata()
                .get();
        return reached.entrySet().stream()
                .filter(one -> one.getKey().topic().equals(Topics.CASES))
                .filter(one -> one.getValue() != null && one.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }
}
