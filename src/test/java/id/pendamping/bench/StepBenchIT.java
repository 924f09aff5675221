package id.pendamping.bench;

import id.pendamping.PendampingTest;
import id.pendamping.Servers;
import id.pendamping.StatementCount;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Time and statements per case step, and from commit to an independent consumer. Prints; asserts nothing. */
@Tag("bench")
@PendampingTest
class StepBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(StepBenchIT.class);
    /** Every group begins here: one after the other they would run past the last day for a decree. */
    private static final Instant START = Instant.parse("2023-07-24T02:00:00Z");

    private static final int WARM_UP = 5;
    private static final int GROUPS = 40;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    JournalReader journal;

    /** How long a step took and how many statements it sent. */
    private record Taken(String step, long nanos, int statements) {}

    @Test
    void timePerStepAndToTheConsumer() throws Exception {
        clock.standAt(START);
        cast.enter();
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread reader = new Thread(() -> read(arrived, reading));
        reader.start();
        List<Registration> groups = Samples.groups(77, 2023, 3, Cast.REGENCIES, WARM_UP + GROUPS);
        groups.subList(0, WARM_UP).forEach(group -> play(group, new ArrayList<>(), new ConcurrentHashMap<>()));

        List<Taken> steps = new ArrayList<>();
        Map<String, Long> committed = new ConcurrentHashMap<>();
        long begun = System.nanoTime();
        groups.subList(WARM_UP, WARM_UP + GROUPS).forEach(group -> play(group, steps, committed));
        double seconds = (System.nanoTime() - begun) / 1e9;
        reader.join(3_000);
        reading.set(false);
        reader.join();
        clock.followTheMachine();

        List<Long> latencies = committed.entrySet().stream()
                .filter(entry -> arrived.containsKey(entry.getKey()))
                .map(entry -> arrived.get(entry.getKey()) - entry.getValue())
                .map(nanos -> Math.max(0, nanos))
                .toList();
        String report = "%d lifecycles in %.1f s: %.1f per second%n".formatted(GROUPS, seconds, GROUPS / seconds)
                + "commit to consumer, last fact of a step: %s%n".formatted(percentiles(new ArrayList<>(latencies)))
                + perStep(steps);
        LOG.info("Steps{}{}", System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/steps.txt"), report);
    }

    private static String perStep(List<Taken> steps) {
        StringBuilder lines = new StringBuilder();
        lines.append("%-22s %10s  %s%n".formatted("every step", "", percentiles(nanos(steps))));
        new TreeMap<>(steps.stream().collect(Collectors.groupingBy(Taken::step)))
                .forEach((step, taken) -> lines.append("%-22s %3d to %3d  %s%n"
                        .formatted(
                                step,
                                taken.stream().mapToInt(Taken::statements).min().orElseThrow(),
                                taken.stream().mapToInt(Taken::statements).max().orElseThrow(),
                                percentiles(nanos(taken)))));
        return "%-22s %10s  %s%n".formatted("step", "statements", "time") + lines;
    }

    private static List<Long> nanos(List<Taken> steps) {
        return new ArrayList<>(steps.stream().map(Taken::nanos).toList());
    }

    private void play(Registration group, List<Taken> steps, Map<String, Long> committed) {
        clock.standAt(START);
        Registered registered =
                registerGroup.handle(group, Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant()));
        CaseId caseId = ((Registered.Begun) registered).caseId();
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            WorkItem item = open.get(0);
            clock.standAt(clock.instant()
                    .plus(item.step().equals("compile-report") ? Duration.ofDays(21) : Duration.ofMinutes(5)));
            long begun = System.nanoTime();
            int statements = StatementCount.during(() -> players.play(item, Manner.PLAIN));
            long done = System.nanoTime();
            steps.add(new Taken(item.step(), done - begun, statements));
            committed.put(caseId + "/" + String.format("%010d", lastSequence(caseId)), done);
        }
    }

    private long lastSequence(CaseId caseId) {
        return journal.latest(caseId.subject(), 1).get(0).sequence();
    }

    private static void read(Map<String, Long> arrived, AtomicBoolean reading) {
        try (var consumer =
                new KafkaConsumer<>(Servers.client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.CASES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToEnd(consumer.assignment());
            while (reading.get()) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(20))) {
                    arrived.put(
                            message.key()
                                    + '/'
                                    + new String(
                                            message.headers()
                                                    .lastHeader("ce_sequence")
                                                    .value(),
                                            StandardCharsets.UTF_8),
                            System.nanoTime());
                }
            }
        }
    }

    private static String percentiles(List<Long> nanos) {
        if (nanos.isEmpty()) {
            return "none";
        }
        Collections.sort(nanos);
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms of %d"
                .formatted(at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99), nanos.size());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }
}
