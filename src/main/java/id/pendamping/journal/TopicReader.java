package id.pendamping.journal;

import id.pendamping.embedded.Broker;
import id.pendamping.journal.relay.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to where they ended when the read began; leaves no trace in the broker. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final KafkaConsumer<String, byte[]> consumer;

    public TopicReader(Broker broker) {
        consumer = new KafkaConsumer<>(
                broker.client(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "pendamping-verify",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis())),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** All topics that carry entries, or their hashes. */
    public void readEntries(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Topics.OF_ENTRIES.forEach(topic -> read(topic, reader));
    }

    public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(500))) {
                heard = System.nanoTime();
                reader.accept(message);
            }
            if (System.nanoTime() - heard > SILENCE_NANOS) {
                throw new TimeoutException("The broker has stopped answering");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
