package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.pendamping.Servers;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The examples for consumers do what they promise, as processes of their own, with nothing but a Kafka client. */
class ConsumerKitIT {

    private static final Path KIT = Path.of("src/examples/consumer").toAbsolutePath();
    private static final int MISSED = 2;

    @TempDir
    Path folder;

    private boolean rewritten;
    private int sent;

    private final String topic = "kit-" + UUID.randomUUID();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(Servers.client(), new StringSerializer(), new ByteArraySerializer());

    /** What a run said, and how it ended. */
    private record Run(List<String> told, String complained, int exit) {}

    @BeforeEach
    void makeTheTopic() throws Exception {
        try (Admin admin = Admin.create(Servers.client())) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    @AfterEach
    void letGo() {
        producer.close();
    }

    @Test
    void plainJavaDropsRepetitionsGoesOnWhereItStoppedAndStopsAtAGap() throws Exception {
        compile();
        keepsTheRule(this::java);
        assertThat(java().exit()).as("the gap is still there").isEqualTo(MISSED);
    }

    @Test
    void plainJavaStopsAtTwoEventsWithOneNumber() throws Exception {
        compile();
        send("a", 1);
        send("a", 2);
        send("a", 2, "another id");

        Run run = java();
        assertThat(run.exit()).isEqualTo(MISSED);
        assertThat(run.complained()).contains("/pendamping/cases/a has two events with the number 2");
        assertThat(run.told()).containsExactly(line("a", 1), line("a", 2));
    }

    @Test
    void theShellLineDropsRepetitionsGoesOnWhereItStoppedAndStopsAtAGap() throws Exception {
        assumeTrue(Stream.of("/bin/sh", "/usr/bin/awk").map(Path::of).allMatch(Files::exists), "a POSIX shell");
        keepsTheRule(this::shell);
    }

    private void keepsTheRule(Example example) throws Exception {
        send("a", 1);
        send("a", 2);
        send("b", 1);
        send("a", 2);
        send("a", 1);
        send("a", 2);
        send("a", 3);
        send("b", 1);
        send("b", 2);
        Run first = example.run();
        assertThat(first.exit()).as(first.complained()).isZero();
        assertThat(first.told())
                .containsExactlyInAnyOrder(line("a", 1), line("a", 2), line("a", 3), line("b", 1), line("b", 2));
        assertThat(first.told().stream().filter(line -> line.contains("/a ")))
                .containsExactly(line("a", 1), line("a", 2), line("a", 3));

        send("a", 3);
        send("a", 4);
        send("b", 3);
        assertThat(example.run().told()).containsExactlyInAnyOrder(line("a", 4), line("b", 3));

        rewritten = true;
        send("b", 4);
        rewritten = false;
        Run past = example.run();
        assertThat(past.exit()).as(past.complained()).isZero();
        assertThat(past.told()).containsExactly(line("b", 4));
        assertThat(past.complained()).contains("/pendamping/cases/b 4 names the hash " + hash("another past", 1));

        send("c", 1);
        send("c", 3);
        Run gap = example.run();
        assertThat(gap.exit()).isEqualTo(MISSED);
        assertThat(gap.complained()).contains("/pendamping/cases/c goes from 1 to 3");
        assertThat(gap.told()).containsExactly(line("c", 1));
    }

    private void compile() throws Exception {
        var complaints = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        complaints,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        clients(),
                        KIT.resolve("FollowCases.java").toString());
        assertThat(result).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    }

    private Run java() throws Exception {
        return run(new ProcessBuilder(
                program(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder + File.pathSeparator + clients(),
                "-Dclient=" + Servers.clientFile(),
                "FollowCases",
                Servers.broker().bootstrapServers(),
                topic,
                folder.resolve("state.properties").toString(),
                "--until-end"));
    }

    /** With Kafka's own console consumer, started from its jar instead of an installation. */
    private Run shell() throws Exception {
        Path tool = folder.resolve("kafka-console-consumer.sh");
        Files.writeString(tool, """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -cp "$TOOLS" org.apache.kafka.tools.consumer.ConsoleConsumer "$@"
                """.formatted(program()));
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                KIT.resolve("follow-cases.sh").toString(),
                Servers.broker().bootstrapServers(),
                topic,
                folder.resolve("state.tsv").toString());
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + File.pathSeparator + path);
        builder.environment().put("TOOLS", System.getProperty("java.class.path"));
        builder.environment()
                .put("CONSUMER_ARGS", "--max-messages " + sent + " --consumer.config " + Servers.clientFile());
        builder.environment().put("WAIT_MS", "60000");
        return run(builder);
    }

    private Run run(ProcessBuilder builder) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path complained = Files.createTempFile(folder, "complained", ".txt");
        Process process = builder.redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(complained)).isTrue();
        return new Run(
                Files.readAllLines(said).stream()
                        .filter(line -> line.startsWith("/pendamping/"))
                        .toList(),
                Files.readString(complained),
                process.exitValue());
    }

    private void send(String subject, long sequence) throws Exception {
        send(subject, sequence, subject + '-' + sequence);
    }

    private void send(String subject, long sequence, String id) throws Exception {
        var message = new ProducerRecord<>(topic, subject, "{\"n\": 1}".getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers =
                Envelope.example("case", "id.pendamping.case.tried.v1", "urn:x", "MENTOR").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
        headers.put("ce_id", id);
        headers.put("ce_source", "/pendamping/cases/" + subject);
        headers.put("ce_sequence", String.format("%010d", sequence));
        headers.put("ce_entryhash", hash(subject, sequence));
        headers.put("ce_previoushash", rewritten ? hash("another past", 1) : hash(subject, sequence - 1));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message).get();
        sent++;
    }

    private static String hash(String subject, long sequence) {
        return UUID.nameUUIDFromBytes((subject + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String line(String subject, long sequence) {
        return "/pendamping/cases/" + subject + ' ' + sequence + " id.pendamping.case.tried.v1 {\"n\": 1}";
    }

    /** The Kafka client and the logging interface that it needs, nothing else. */
    private static String clients() throws URISyntaxException {
        List<String> jars = new ArrayList<>();
        for (Class<?> type : List.of(KafkaConsumer.class, Logger.class)) {
            jars.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @FunctionalInterface
    private interface Example {
        Run run() throws Exception;
    }
}
