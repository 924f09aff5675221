package id.pendamping.journal;

import id.pendamping.embedded.Broker;
import id.pendamping.journal.relay.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
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
    private static final int RECORDS_AT_ONCE = 5_000;
    private static final int OCTETS_AT_ONCE = 4 << 20;
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
                        (int) PATIENCE.toMillis(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        RECORDS_AT_ONCE,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        OCTETS_AT_ONCE)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** All topics that carry entries, or their hashes. */
    public void readEntries(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Topics.OF_ENTRIES.forEach(topic -> read(topic, reader));
    }

    /** Begins to do the same on all cores: the reader hears of different partitions from different threads. */
    public static Reading begin(Broker broker, Consumer<ConsumerRecord<String, byte[]>> reader) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        List<Future<?>> shares = new ArrayList<>();
        for (int core = 0; core < cores; core++) {
            int share = core;
            shares.add(threads.submit(() -> {
                try (TopicReader topics = new TopicReader(broker)) {
                    topics.read(topics.partitions(Topics.OF_ENTRIES, part -> part % cores == share), reader);
                }
            }));
        }
        return new Reading(threads, shares);
    }

    /** What is being read; closing it ends it. */
    public record Reading(ExecutorService threads, List<Future<?>> shares) implements AutoCloseable {

        /** Until everything was read. */
        public void await() throws InterruptedException {
            try {
                for (Future<?> share : shares) {
                    share.get();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        read(partitions(List.of(topic), part -> true), reader);
    }

    private List<TopicPartition> partitions(List<String> topics, IntPredicate which) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream()
                        .filter(partition -> which.test(partition.partition()))
                        .map(partition -> new TopicPartition(topic, partition.partition())))
                .toList();
    }

    private void read(List<TopicPartition> partitions, Consumer<ConsumerRecord<String, byte[]>> reader) {
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
