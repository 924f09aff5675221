package id.pendamping.figures;

import id.pendamping.journal.relay.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the generation that somebody has asked for, from the first event of the topic, beside the one that is read;
 * then both change places. Where it stands is in the database: a stop costs nothing, and two processes that build at once
 * cost time only.
 */
@Component
class Rebuild implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long STOP_PATIENCE_MILLIS = 10_000;

    private final Generations generations;
    private final FiguresReading reading;
    private final FiguresBook book;
    private final TransactionTemplate transaction;
    private final ConsumerFactory<String, byte[]> consumers;
    private final boolean here;
    private final long pauseMillis;
    private volatile boolean running;
    private @Nullable Thread thread;

    Rebuild(
            Generations generations,
            FiguresReading reading,
            FiguresBook book,
            TransactionTemplate transaction,
            ConsumerFactory<String, byte[]> consumers,
            @Value("${pendamping.figures.here}") boolean here,
            @Value("${pendamping.figures.look-every:2s}") Duration pause) {
        this.generations = generations;
        this.reading = reading;
        this.book = book;
        this.transaction = transaction;
        this.consumers = consumers;
        this.here = here;
        this.pauseMillis = pause.toMillis();
    }

    @Override
    public void start() {
        running = true;
        Thread builder = new Thread(this::run, "figures-rebuild");
        builder.setDaemon(true);
        thread = builder;
        builder.start();
    }

    @Override
    public void stop() {
        running = false;
        Thread builder = thread;
        if (builder != null) {
            builder.interrupt();
            try {
                builder.join(STOP_PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return here;
    }

    /** With timers: after the relay, and stopped before it and before the pool. */
    @Override
    public int getPhase() {
        return 1_000;
    }

    private void run() {
        while (running) {
            try {
                Optional<Generation> wanted = generations.building();
                if (wanted.isPresent()) {
                    build(wanted.get().id());
                } else if (!sweep()) {
                    TimeUnit.MILLISECONDS.sleep(pauseMillis);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("The rebuild of the figures stopped and will be tried again: {}", e.toString());
                    rest();
                }
            }
        }
    }

    private void build(int generation) {
        LOG.info("Rebuilding the figures, generation {}", generation);
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(Figures.CONSUMER, "rebuild")) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CASES).stream()
                    .map(partition -> new TopicPartition(Topics.CASES, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("The topic of cases is not there");
            }
            consumer.assign(partitions);
            Map<Integer, Long> positions = book.positions(generation);
            partitions.forEach(
                    partition -> consumer.seek(partition, positions.getOrDefault(partition.partition(), 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (running) {
                List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
                consumer.poll(POLL).forEach(messages::add);
                if (!reading.build(generation, messages, total(ends))) {
                    return;
                }
                if (isAtEnd(consumer, ends)) {
                    ends = consumer.endOffsets(partitions);
                    if (reading.show(generation, byNumber(ends))) {
                        LOG.info("The figures are rebuilt and shown, generation {}", generation);
                        return;
                    }
                }
            }
        }
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private boolean sweep() {
        return generations
                .left()
                .map(left -> transaction.execute(status -> book.sweep(left)))
                .orElse(false);
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long total(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }
}
