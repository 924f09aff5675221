package id.pendamping.journal;

import static org.awaitility.Awaitility.await;

import id.pendamping.FreePorts;
import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.embedded.ServerNode;
import id.pendamping.journal.relay.RelayNode;
import id.pendamping.journal.relay.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Writers append to a journal while their database, the broker and three relay nodes are killed, frozen and cut off in
 * an order that a seed decides. Afterwards the journal is held against a complete read of the topics.
 */
final class Storm implements AutoCloseable {

    private static final int NODES = 3;
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration CALM_PATIENCE = Duration.ofMinutes(2);

    /** What befalls the servers. The more frequent, the cheaper. */
    enum Blow {
        KILL_A_NODE(8),
        CUT_ALL_RELAY_SESSIONS(6),
        KILL_ALL_NODES(3),
        FREEZE_A_NODE(3),
        KILL_THE_BROKER(2),
        KILL_THE_DATABASE(1),
        KILL_EVERYTHING(1);

        private final int share;

        Blow(int share) {
            this.share = share;
        }

        static Blow drawn(Random random) {
            int draw = random.nextInt(
                    List.of(values()).stream().mapToInt(blow -> blow.share).sum());
            for (Blow blow : values()) {
                draw -= blow.share;
                if (draw < 0) {
                    return blow;
                }
            }
            throw new IllegalStateException();
        }
    }

    /** What was found when the storm was over. */
    record Damage(
            long seed,
            Map<Blow, Integer> blows,
            int committed,
            int rolledBack,
            long missing,
            long announcedButRolledBack,
            Findings chains,
            Findings topics) {

        boolean isNone() {
            return missing == 0 && announcedButRolledBack == 0 && chains.isSound() && topics.isSound();
        }

        @Override
        public String toString() {
            return "seed %d, blows %s%ncommitted and acknowledged %d, of these missing %d; rolled back %d, of these kept %d%n%s%s"
                    .formatted(seed, blows, committed, missing, rolledBack, announcedButRolledBack, chains, topics);
        }
    }

    private final long seed;
    private final Random random;
    private final Path folder;
    private final Node database;
    private final Node broker;
    private final List<Node> nodes = new ArrayList<>();
    private final Addresses addresses;
    private final JournalDatabase journal;
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);

    Storm(long seed) {
        this(seed, RelayNode.class);
    }

    Storm(long seed, Class<?> relay, String... more) {
        this.seed = seed;
        random = new Random(seed);
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "storm-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int brokerPort = FreePorts.two();
        database = new Node(
                folder.resolve("database.log"),
                ServerNode.class,
                folder.resolve("database").toString(),
                String.valueOf(FreePorts.one()),
                "0");
        broker = new Node(
                folder.resolve("broker.log"),
                ServerNode.class,
                folder.resolve("broker").toString(),
                "0",
                String.valueOf(brokerPort));
        startServer(database);
        startServer(broker);
        Addresses known = EmbeddedServers.locate(folder.resolve("database"));
        addresses = new Addresses(
                known.databaseUrl(), known.databaseUser(), known.databasePassword(), "127.0.0.1:" + brokerPort);
        journal = new JournalDatabase(addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
        for (int i = 0; i < NODES; i++) {
            Node node = new Node(folder.resolve("relay-" + i + ".log"), relay, arguments(more));
            node.start();
            nodes.add(node);
        }
    }

    /** So many blows, then calm, then the count. */
    Damage rage(int strength) throws InterruptedException, SQLException {
        return rage(strength, true);
    }

    /** @param untilPublished whether the count waits until nothing is pending; a relay with a mistake may never get there */
    Damage rage(int strength, boolean untilPublished) throws InterruptedException, SQLException {
        try (StormWriters writers = new StormWriters(journal, random.nextLong())) {
            for (int blow = 0; blow < strength; blow++) {
                Thread.sleep(300 + random.nextInt(1_200));
                strike(Blow.drawn(random));
            }
            Thread.sleep(500);
            writers.close();
            nodes.forEach(Node::thaw);
            if (untilPublished) {
                await().atMost(CALM_PATIENCE).ignoreExceptions().until(() -> pending() == 0);
            } else {
                Thread.sleep(5_000);
            }
            return count(writers);
        }
    }

    @Override
    public void close() {
        journal.close();
        nodes.forEach(Node::thaw);
        nodes.forEach(Node::kill);
        broker.kill();
        killDatabase();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private void strike(Blow blow) throws InterruptedException {
        blows.merge(blow, 1, Integer::sum);
        switch (blow) {
            case KILL_A_NODE -> restart(nodes.get(random.nextInt(NODES)));
            case CUT_ALL_RELAY_SESSIONS -> cutSessions();
            case KILL_ALL_NODES -> nodes.forEach(this::restart);
            case FREEZE_A_NODE -> {
                Node node = nodes.get(random.nextInt(NODES));
                node.freeze();
                Thread.sleep(5_000 + random.nextInt(2_000));
                node.thaw();
            }
            case KILL_THE_BROKER -> {
                broker.kill();
                Thread.sleep(random.nextInt(2_000));
                startServer(broker);
            }
            case KILL_THE_DATABASE -> {
                killDatabase();
                startServer(database);
            }
            case KILL_EVERYTHING -> {
                nodes.forEach(Node::kill);
                broker.kill();
                killDatabase();
                startServer(database);
                startServer(broker);
                nodes.forEach(Node::start);
            }
        }
    }

    private void restart(Node node) {
        node.thaw();
        node.kill();
        node.start();
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                addresses.databaseUrl(),
                addresses.databaseUser(),
                addresses.databasePassword(),
                addresses.bootstrapServers()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private void startServer(Node server) {
        int before = server.said().length();
        server.start();
        await().atMost(START_PATIENCE)
                .until(() -> server.said().substring(before).contains(ServerNode.READY));
    }

    /** The postmaster is a process beside the one that started it. */
    private void killDatabase() {
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

    private void cutSessions() {
        direct().sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'pendamping-relay'""").query((row, number) -> number).list();
    }

    private long pending() {
        return direct().sql("select count(*) from journal_pending")
                .query(Long.class)
                .single();
    }

    private JdbcClient direct() {
        return JdbcClient.create(new DriverManagerDataSource(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword()));
    }

    private Damage count(StormWriters writers) throws SQLException {
        ChainCheck chains = new ChainCheck();
        TopicCheck topics = new TopicCheck();
        Set<UUID> kept = new HashSet<>();
        try (LedgerDatabase ledger = new LedgerDatabase(
                        addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
                TopicReader reader = new TopicReader(addresses.bootstrapServers())) {
            ledger.entries(
                    entry -> {
                        kept.add(entry.eventId());
                        chains.entry(entry);
                        topics.entry(entry);
                    },
                    where -> {
                        throw new IllegalStateException(where);
                    });
            ledger.heads(chains);
            reader.read(Topics.CASES, topics::message);
        }
        return new Damage(
                seed,
                blows,
                writers.committed().size(),
                writers.rolledBack().size(),
                writers.committed().stream().filter(id -> !kept.contains(id)).count(),
                writers.rolledBack().stream().filter(kept::contains).count(),
                chains.finish(),
                topics.finish(kept::contains));
    }
}
