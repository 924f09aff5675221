package id.pendamping.journal;

import static org.awaitility.Awaitility.await;

import id.pendamping.FreePorts;
import id.pendamping.embedded.Broker;
import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.embedded.ServerNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A database with a journal, a broker and relay nodes, each in a process of its own that can be killed. */
final class Cluster implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final Node database;
    private final Node broker;
    private final List<Node> relays = new ArrayList<>();
    private final Addresses addresses;
    private final JournalDatabase journal;

    Cluster() {
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int brokerPort = FreePorts.two();
        database = server("database", String.valueOf(FreePorts.one()), "0");
        broker = server("broker", "0", String.valueOf(brokerPort));
        startDatabase();
        startBroker();
        Addresses known = EmbeddedServers.locate(folder.resolve("database"));
        addresses = new Addresses(known.databaseUrl(), known.databaseUser(), known.databasePassword(), broker());
        journal = new JournalDatabase(addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
    }

    Addresses addresses() {
        return addresses;
    }

    JournalDatabase journal() {
        return journal;
    }

    /** Starts one more relay node. */
    Node startRelay(Class<?> main, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                addresses.databaseUrl(),
                addresses.databaseUser(),
                addresses.databasePassword(),
                settingsOfBroker().toString()));
        arguments.addAll(List.of(more));
        Node relay =
                new Node(folder.resolve("relay-" + relays.size() + ".log"), main, arguments.toArray(String[]::new));
        relay.start();
        relays.add(relay);
        return relay;
    }

    void startDatabase() {
        start(database);
    }

    void startBroker() {
        start(broker);
    }

    void killBroker() {
        broker.kill();
    }

    /** The postmaster is a process beside the one that started it. */
    void killDatabase() {
        database.kill();
        try {
            Path file = folder.resolve("database/postgres-17/postmaster.pid");
            if (Files.exists(file)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .ifPresent(postmaster -> {
                            postmaster.destroyForcibly();
                            postmaster.onExit().join();
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pending() {
        return direct().sql("select count(*) from journal_pending")
                .query(Long.class)
                .single();
    }

    /** A connection per question: the pool may hold dead ones. */
    JdbcClient direct() {
        return JdbcClient.create(new DriverManagerDataSource(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword()));
    }

    @Override
    public void close() {
        journal.close();
        relays.forEach(Node::thaw);
        relays.forEach(Node::kill);
        broker.kill();
        killDatabase();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private Path settingsOfBroker() {
        return folder.resolve("broker/secret/broker.properties");
    }

    private Broker broker() {
        try {
            return Broker.read(settingsOfBroker());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node server(String name, String databasePort, String brokerPort) {
        return new Node(
                folder.resolve(name + ".log"),
                ServerNode.class,
                folder.resolve(name).toString(),
                databasePort,
                brokerPort);
    }

    private static void start(Node server) {
        int before = server.said().length();
        server.start();
        await().atMost(START_PATIENCE)
                .until(() -> server.said().substring(before).contains(ServerNode.READY));
    }
}
