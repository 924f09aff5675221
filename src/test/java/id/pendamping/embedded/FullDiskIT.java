package id.pendamping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pendamping.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** The broker comes back in its process each time the disk was full: here no file of that process may grow for a while. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    private static final String UNLIMITED = "unlimited";

    @Test
    void theBrokerComesBackInItsProcessWheneverTheDiskWasFull(@TempDir Path folder) throws Exception {
        int port = FreePorts.two();
        Process node = node(folder, port);
        try (BufferedReader answers = node.inputReader();
                PrintStream orders = new PrintStream(node.getOutputStream(), true, StandardCharsets.UTF_8)) {
            assertThat(answers.readLine()).isEqualTo("true");
            Broker broker = Broker.read(folder.resolve("secret/broker.properties"));
            try (Admin admin = Admin.create(broker.client(Map.of()))) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get();
            }
            for (int time = 1; time <= 2; time++) {
                write(broker);
                mayWrite(node, "0");
                assertThatThrownBy(() -> write(broker)).hasMessageContaining("kept");
                await().atMost(Duration.ofSeconds(30)).until(() -> ask("isDead", orders, answers));
                assertThat(ask("isWell", orders, answers)).isFalse();
                mayWrite(node, UNLIMITED);

                assertThat(ask("look", orders, answers))
                        .as("back, time %d", time)
                        .isTrue();
                assertThat(ask("isWell", orders, answers)).isTrue();
            }
            write(broker);
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    private static Process node(Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.springframework.boot.logging.LoggingSystem=none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        folder.toString(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean ask(String order, PrintStream orders, BufferedReader answers) throws IOException {
        orders.println(order);
        return Boolean.parseBoolean(answers.readLine());
    }

    private static void mayWrite(Process node, String bytes) throws IOException, InterruptedException {
        Process limit = new ProcessBuilder(
                        "prlimit", "--pid", String.valueOf(node.pid()), "--fsize=" + bytes + ':' + UNLIMITED)
                .start();
        assertThat(limit.waitFor()).isZero();
    }

    private static void write(Broker broker) throws Exception {
        Map<String, Object> settings = broker.client(
                Map.of("delivery.timeout.ms", 5_000, "request.timeout.ms", 2_000, "max.block.ms", 20_000));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "written")).get(30, TimeUnit.SECONDS);
        }
    }

    /** A process with a broker that says true or false to every order. */
    static final class Node {

        private Node() {}

        public static void main(String[] arguments) throws IOException {
            PrintStream answers = System.out;
            System.setOut(System.err);
            BrokerFall.keepTheProcess();
            EmbeddedServers servers = EmbeddedServers.start(Path.of(arguments[0]), 0, Integer.parseInt(arguments[1]));
            ServerKeeper keeper = servers.keeper(() -> true, () -> {});
            ServersWatch watch = servers.watch();
            answers.println(true);
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals("look")) {
                    keeper.look();
                }
                boolean isWell = watch.health().getStatus().equals(Status.UP);
                answers.println(order.equals("isDead") ? !isWell && !hasController() : isWell);
            }
        }

        private static boolean hasController() {
            return Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().endsWith("raft-io-thread"));
        }
    }
}
