package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.journal.relay.LocalRelay;
import id.pendamping.journal.relay.RelayNode;
import id.pendamping.journal.relay.Topics;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From commit to consumer at a steady rate, and how fast a backlog goes. Written to {@code target/bench/relay.txt}. */
@Tag("bench")
class RelayBenchIT {

    private static final Act DEED =
            Act.by(new Actor("account-1", Duty.VERIFIER), Instant.parse("2023-11-15T03:00:00Z"));
    private static final int CASES = 200;
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 6_000;
    private static final int BACKLOG = 50_000;
    private static final int PER_TRANSACTION = 50;
    private static final Path REPORT = Path.of("target", "bench", "relay.txt");

    private final List<CaseId> cases = IntStream.range(0, CASES)
            .mapToObj(i -> new CaseId(UUID.randomUUID()))
            .toList();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private volatile boolean reading = true;
    private Cluster cluster;
    private Journal journal;

    @BeforeEach
    void build() {
        cluster = new Cluster();
        journal = cluster.journal().journal(entry -> {});
    }

    @AfterEach
    void tearDown() {
        reading = false;
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void theNodeThatWritesLeads(int perSecond) throws Exception {
        atRate(perSecond, "same node");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void anotherNodeLeads(int perSecond) throws Exception {
        cluster.startRelay(RelayNode.class);
        awaitLeader();
        atRate(perSecond, "other node");
    }

    @Test
    void aBacklog() throws Exception {
        for (int written = 0; written < BACKLOG; written += PER_TRANSACTION) {
            int from = written;
            cluster.journal().inTransaction(() -> {
                for (int i = 0; i < PER_TRANSACTION; i++) {
                    append(from / PER_TRANSACTION, i);
                }
                return from;
            });
        }
        cluster.startRelay(RelayNode.class);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> cluster.pending() < BACKLOG);
        long start = System.nanoTime();
        long before = cluster.pending();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> cluster.pending() == 0);
        double seconds = (System.nanoTime() - start) / 1e9;

        report("backlog of %d: %.0f facts/s".formatted(BACKLOG, before / seconds));
        assertThat(before).isPositive();
    }

    private void awaitLeader() {
        cluster.journal().inTransaction(() -> append(0, 0));
        await().atMost(Duration.ofMinutes(1)).until(() -> cluster.pending() == 0);
    }

    private void atRate(int perSecond, String leader) throws Exception {
        Map<String, Long> committed = new ConcurrentHashMap<>();
        try (LocalRelay relay = new LocalRelay(cluster.addresses())) {
            awaitLeader();
            new Thread(this::consume, "consumer").start();
            steady(perSecond, WARM_UP, committed, relay);
            committed.clear();
            steady(perSecond, MEASURED, committed, relay);
            awaitAll(committed);
        }
        double[] millis = committed.entrySet().stream()
                .mapToDouble(entry -> (arrived.get(entry.getKey()) - entry.getValue()) / 1e6)
                .sorted()
                .toArray();
        report("%s, %d facts/s, %d facts: commit to consumer p50 %.1f, p95 %.1f, p99 %.1f, worst %.1f ms"
                .formatted(
                        leader,
                        perSecond,
                        millis.length,
                        millis[millis.length / 2],
                        millis[millis.length * 95 / 100],
                        millis[millis.length * 99 / 100],
                        Arrays.stream(millis).max().orElseThrow()));
        assertThat(millis).hasSize(MEASURED);
    }

    private void awaitAll(Map<String, Long> committed) {
        await().atMost(Duration.ofMinutes(1)).until(() -> arrived.keySet().containsAll(committed.keySet()));
    }

    private void steady(int perSecond, int facts, Map<String, Long> committed, LocalRelay relay) {
        long pause = 1_000_000_000L / perSecond;
        long due = System.nanoTime();
        for (int i = 0; i < facts; i++) {
            int number = i;
            Entry entry = cluster.journal().inTransaction(() -> append(number, number));
            committed.put(entry.eventId().toString(), System.nanoTime());
            relay.committed(entry);
            due += pause;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private Entry append(int caseNumber, int day) {
        return journal.record(
                new DeadlineMissed(
                        cases.get(caseNumber % CASES).subject(),
                        "verify-field",
                        LocalDate.of(2023, 1, 1).plusDays(day % 300)),
                DEED);
    }

    private void consume() {
        try (var consumer = new KafkaConsumer<>(
                cluster.addresses().broker().client(Map.of()), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.CASES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (reading) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    arrived.putIfAbsent(
                            new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8),
                            System.nanoTime());
                }
            }
        }
    }

    private static void report(String line) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
