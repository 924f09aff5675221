package id.pendamping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.FreePorts;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/** The servers of a plain start keep what they were given, and refuse clearly what they cannot do. */
class EmbeddedServersIT {

    private static final String TOPIC = "kept";
    private static final String DATABASE_FOLDER = "postgres-17";

    private final int databasePort = FreePorts.one();
    private final int brokerPort = FreePorts.two();
    private Path data;

    @BeforeAll
    static void beQuiet() {
        LoggingSystem.get(EmbeddedServersIT.class.getClassLoader()).beforeInitialize();
    }

    @BeforeEach
    void makeRoom() throws IOException {
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded-")
                .resolve("data");
    }

    @AfterEach
    void tidy() throws IOException {
        FileSystemUtils.deleteRecursively(data.getParent());
    }

    @Test
    void keepWhatTheyWereGiven() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(data, databasePort, brokerPort)) {
            Addresses addresses = EmbeddedServers.locate(data);
            assertThat(addresses.databaseUrl()).isEqualTo(servers.properties().get("spring.datasource.url"));
            assertThat(addresses.broker().bootstrapServers())
                    .isEqualTo(servers.properties().get("spring.kafka.bootstrap-servers"));
            write(addresses);
            assertThatThrownBy(() -> EmbeddedServers.start(data, FreePorts.one(), FreePorts.two()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Pendamping is running")
                    .hasMessageContaining("--pendamping.data");
        }
        assertThatThrownBy(() -> EmbeddedServers.locate(data)).isInstanceOf(CannotStart.class);

        try (EmbeddedServers servers = EmbeddedServers.start(data, databasePort, brokerPort)) {
            assertThat(servers.hasDatabase() && servers.hasBroker()).isTrue();
            Addresses addresses = EmbeddedServers.locate(data);
            assertThat(ask(addresses, "select word from kept")).isEqualTo("written");
            assertThat(messages(addresses)).containsExactly("written");
            assertDurableAndClosedToOthers(addresses);
        }
    }

    @Test
    void comeBackByThemselvesOnceThereIsRoomAgain() throws Exception {
        AtomicBoolean room = new AtomicBoolean();
        BrokerFall.keepTheProcess();
        try (EmbeddedServers servers = EmbeddedServers.start(data, databasePort, brokerPort)) {
            Addresses addresses = EmbeddedServers.locate(data);
            write(addresses);
            ServerKeeper keeper = servers.keeper(room::get, () -> {
                throw new AssertionError("given up");
            });
            keeper.look();
            String pid = Files.readAllLines(data.resolve(DATABASE_FOLDER).resolve("postmaster.pid"))
                    .get(0);
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get();
            Exit.halt(1, "all log dirs have failed");

            keeper.look();
            assertThatThrownBy(() -> ask(addresses, "select 1")).isInstanceOf(SQLException.class);

            room.set(true);
            keeper.look();
            assertThat(ask(addresses, "select word from kept")).isEqualTo("written");
            assertThat(messages(addresses)).containsExactly("written");
        } finally {
            Exit.resetHaltProcedure();
            Exit.resetExitProcedure();
        }
    }

    @Test
    void whatDoesNotComeBackAlthoughThereIsRoomEndsTheProgram() {
        AtomicInteger given = new AtomicInteger();
        var broken = new KeptServer<AutoCloseable>(
                "broken",
                () -> {
                    throw new CannotStart("no");
                },
                server -> true);
        var keeper = new ServerKeeper(List.of(broken), () -> true, given::incrementAndGet);

        for (int i = 0; i < 99; i++) {
            keeper.look();
        }
        assertThat(given).hasValue(0);
        keeper.look();
        assertThat(given).hasValue(1);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> EmbeddedServers.start(data, taken, brokerPort))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken + " for the database is taken")
                    .hasMessageContaining("--pendamping.database.port");
            assertThatThrownBy(() -> EmbeddedServers.start(data, databasePort, taken))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken + " for the broker is taken")
                    .hasMessageContaining("--pendamping.broker.port");
        }
        assertThat(data.resolve(DATABASE_FOLDER)).doesNotExist();
        DataHome.take(data).close();
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsBegunAnew() throws Exception {
        Files.createDirectories(data.resolve(DATABASE_FOLDER));
        Files.writeString(data.resolve(DATABASE_FOLDER).resolve("PG_VERSION"), "17");
        Files.createFile(data.resolve(DATABASE_FOLDER + ".unfinished"));

        try (EmbeddedServers servers = EmbeddedServers.start(data, databasePort, 0)) {
            assertThat(servers.hasBroker()).isFalse();
            assertThat(ask(EmbeddedServers.locate(data), "select current_database()"))
                    .isEqualTo("pendamping");
        }
        assertThat(data.resolve(DATABASE_FOLDER + ".unfinished")).doesNotExist();
    }

    private void assertDurableAndClosedToOthers(Addresses addresses) throws Exception {
        assertThat(ask(addresses, "show fsync")).isEqualTo("on");
        assertThat(ask(addresses, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(addresses, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(addresses.databaseUrl(), "postgres", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        Broker stranger = Broker.open(addresses.broker().bootstrapServers());
        Broker guessing = Broker.withPassword(stranger.bootstrapServers(), "pendamping", "guessed");
        assertThatThrownBy(() -> topics(guessing)).hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> topics(stranger)).hasRootCauseInstanceOf(TimeoutException.class);
        Broker controller =
                addresses.broker().at(stranger.bootstrapServers().replace("" + brokerPort, "" + (brokerPort + 1)));
        assertThat(leader(controller)).isEqualTo(1);
        assertThatThrownBy(() -> leader(Broker.open(controller.bootstrapServers())))
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThat(topics(addresses.broker())).contains(TOPIC);
        assertThat(addresses.broker().toString()).doesNotContain("password");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("secret/broker.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret/database"))))
                .isEqualTo("rw-------");
    }

    private static void write(Addresses addresses) throws Exception {
        try (Connection connection = connect(addresses);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('written')");
        }
        Map<String, Object> broker = addresses.broker().client(Map.of());
        try (Admin admin = Admin.create(broker);
                var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>(TOPIC, "written")).get();
        }
    }

    private static int leader(Broker controller) throws Exception {
        Map<String, Object> settings = new HashMap<>(controller.security());
        settings.put("bootstrap.controllers", controller.bootstrapServers());
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 2_000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
        }
    }

    private static Set<String> topics(Broker broker) throws Exception {
        try (Admin admin =
                Admin.create(broker.client(Map.of("default.api.timeout.ms", 3_000, "request.timeout.ms", 2_000)))) {
            return admin.listTopics().names().get();
        }
    }

    private static List<String> messages(Addresses addresses) {
        try (var consumer = new KafkaConsumer<>(
                addresses.broker().client(Map.of()), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    private static String ask(Addresses addresses, String question) throws SQLException {
        try (Connection connection = connect(addresses);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(Addresses addresses) throws SQLException {
        return DriverManager.getConnection(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
    }
}
