package id.pendamping.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller in this process, with its data in a folder. Listens on loopback only and wants a
 * password, also from its own controller.
 */
final class BrokerServer implements AutoCloseable {

    private static final int NODE = 1;
    private static final String USER = "pendamping";
    private static final String CLIENTS = "CLIENTS";
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;

    private BrokerServer(KafkaRaftServer server) {
        this.server = server;
    }

    static BrokerServer start(Path data, int port, String password) {
        try {
            Files.createDirectories(data);
            KafkaConfig config = new KafkaConfig(settings(data, port, password), false);
            format(data);
            BrokerFall.forget();
            BrokerServer broker = new BrokerServer(new KafkaRaftServer(config, Time.SYSTEM));
            broker.begin();
            return broker;
        } catch (Exception e) {
            throw new CannotStart("The broker in " + data + " does not start: " + e.getMessage());
        }
    }

    /** Not whether it works well: whether it has not given itself up. */
    boolean isUp() {
        return !BrokerFall.hasFallen();
    }

    static Broker broker(int port, String password) {
        return Broker.withPassword("127.0.0.1:" + port, USER, password);
    }

    private void begin() {
        try {
            server.startup();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * A controlled shutdown is left out: there is no other broker to hand anything to, and after a full disk it would wait for
     * minutes for the word of a controller whose own log has failed, with all ports taken.
     */
    private static Properties settings(Path data, int port, String password) {
        int controller = port + 1;
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        settings.put("listeners", CLIENTS + "://127.0.0.1:" + port + ',' + CONTROLLER + "://127.0.0.1:" + controller);
        settings.put("advertised.listeners", CLIENTS + "://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", CLIENTS + ":SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config", logins(password));
        settings.put("listener.name.controller.plain.sasl.jaas.config", logins(password));
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("controlled.shutdown.enable", "false");
        settings.put("log.flush.interval.messages", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        return settings;
    }

    /** Who is let in, and as whom the broker itself comes. */
    private static String logins(String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + USER + "\" password=\""
                + password + "\" user_" + USER + "=\"" + password + "\";";
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(clusterId(data))
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName(CONTROLLER)
                .setIgnoreFormatted(true)
                .setPrintStream(new java.io.PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8))
                .run();
    }

    private static String clusterId(Path data) throws IOException {
        Path file = data.resolveSibling("kafka-cluster");
        if (Files.notExists(file)) {
            Path whole = file.resolveSibling("kafka-cluster.new");
            Files.writeString(whole, Uuid.randomUuid().toString());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
