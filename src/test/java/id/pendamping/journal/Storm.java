package id.pendamping.journal;

import static org.awaitility.Awaitility.await;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.relay.RelayNode;
import id.pendamping.journal.relay.Topics;
import id.pendamping.scan.Entries;
import id.pendamping.scan.EntryScan;
import id.pendamping.verifying.TopicCheck;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writers append to a journal while their database, the broker and three relay nodes are killed, frozen and cut off in
 * an order that a seed decides. Afterwards the journal is held against a complete read of the topics.
 */
final class Storm implements AutoCloseable {

    private static final int NODES = 3;
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
    private final Cluster cluster = new Cluster();
    private final List<Node> nodes;
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);

    Storm(long seed) {
        this(seed, RelayNode.class);
    }

    Storm(long seed, Class<?> relay, String... more) {
        this.seed = seed;
        random = new Random(seed);
        nodes = Stream.generate(() -> cluster.startRelay(relay, more))
                .limit(NODES)
                .toList();
    }

    /** This many blows, then calm, then the count. */
    Damage rage(int strength) throws InterruptedException, SQLException {
        return rage(strength, true);
    }

    /** @param untilPublished whether the count waits until nothing is pending; a relay with a mistake may never get there */
    Damage rage(int strength, boolean untilPublished) throws InterruptedException, SQLException {
        try (StormWriters writers = new StormWriters(cluster.journal(), random.nextLong())) {
            for (int blow = 0; blow < strength; blow++) {
                Thread.sleep(300 + random.nextInt(1_200));
                strike(Blow.drawn(random));
            }
            Thread.sleep(500);
            writers.close();
            nodes.forEach(Node::thaw);
            if (untilPublished) {
                await().atMost(CALM_PATIENCE).ignoreExceptions().until(() -> cluster.pending() == 0);
            } else {
                Thread.sleep(5_000);
            }
            return count(writers);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }

    private void strike(Blow blow) throws InterruptedException {
        blows.merge(blow, 1, Integer::sum);
        switch (blow) {
            case KILL_A_NODE -> restart(nodes.get(random.nextInt(NODES)));
            case CUT_ALL_RELAY_SESSIONS -> cutSessions();
            case KILL_ALL_NODES -> nodes.forEach(Storm::restart);
            case FREEZE_A_NODE -> {
                Node node = nodes.get(random.nextInt(NODES));
                node.freeze();
                Thread.sleep(5_000 + random.nextInt(2_000));
                node.thaw();
            }
            case KILL_THE_BROKER -> {
                cluster.killBroker();
                Thread.sleep(random.nextInt(2_000));
                cluster.startBroker();
            }
            case KILL_THE_DATABASE -> {
                cluster.killDatabase();
                cluster.startDatabase();
            }
            case KILL_EVERYTHING -> {
                nodes.forEach(Node::kill);
                cluster.killBroker();
                cluster.killDatabase();
                cluster.startDatabase();
                cluster.startBroker();
                nodes.forEach(Node::start);
            }
        }
    }

    private static void restart(Node node) {
        node.thaw();
        node.kill();
        node.start();
    }

    private void cutSessions() {
        cluster.direct().sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'pendamping-relay'""").query((row, number) -> number).list();
    }

    private Damage count(StormWriters writers) throws SQLException {
        ChainCheck chains = new ChainCheck();
        Addresses addresses = cluster.addresses();
        EntryScan.Address address =
                new EntryScan.Address(addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
        try (LedgerDatabase ledger = new LedgerDatabase(address.url(), address.user(), address.password());
                TopicReader reader = new TopicReader(addresses.broker())) {
            ledger.freeze();
            Entries entries = ledger.entries(
                    address,
                    eventId -> {
                        throw new IllegalStateException(eventId.toString());
                    },
                    read -> {});
            entries.chains(chains::chain);
            ledger.heads(chains);
            TopicCheck topics = new TopicCheck(entries);
            reader.read(Topics.CASES, topics::message);
            return damage(writers, entries, chains, topics, ledger);
        }
    }

    private Damage damage(
            StormWriters writers, Entries kept, ChainCheck chains, TopicCheck topics, LedgerDatabase ledger)
            throws SQLException {
        ledger.thaw();
        return new Damage(
                seed,
                blows,
                writers.committed().size(),
                writers.rolledBack().size(),
                writers.committed().stream()
                        .filter(id -> kept.row(id) == Entries.NONE)
                        .count(),
                writers.rolledBack().stream()
                        .filter(id -> kept.row(id) != Entries.NONE)
                        .count(),
                chains.finish(),
                topics.finish(eventId -> again(ledger, eventId)));
    }

    private static Optional<Recorded> again(LedgerDatabase ledger, UUID eventId) {
        try {
            return ledger.entry(eventId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
