package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import id.pendamping.Servers;
import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.CheckpointTopic;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Findings;
import id.pendamping.journal.InventedYears;
import id.pendamping.journal.JournalDatabase;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.relay.Topics;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.ChangingTree;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteSigner;
import id.pendamping.transparency.RightEdge;
import id.pendamping.transparency.TreeHash;
import id.pendamping.transparency.TreeHead;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.verifying.LedgerCheck.Extent;
import id.pendamping.verifying.LedgerCheck.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Verifying ten years: entries, chains, a checkpoint a day, notes of the tree, table, file and topics, as the command does
 * it. Written to {@code target/bench/ten-years.txt}; {@code -Dyears.entries} makes it smaller.
 */
@Tag("bench")
class TenYearsBenchIT {

    private static final int ENTRIES = Integer.getInteger("years.entries", 5_300_000);
    private static final int CASES = ENTRIES / 48;
    private static final int DAYS = 3_650;
    private static final int OF_A_NOTE = Integer.getInteger("years.note", 12);

    private static final int ROUNDS = Integer.getInteger("years.rounds", 3);

    /** Signatures further back are not looked at. */
    private static final int SIGNED = 12_000;

    private static final Path REPORT = Path.of("target", "bench", "ten-years.txt");

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final StringBuilder report = new StringBuilder();
    private final RightEdge edge = RightEdge.empty();
    private final ChangingTree heads = new ChangingTree();
    private final Map<Subject, Integer> places = new HashMap<>();
    private final Map<Subject, ChainHead> moved = new LinkedHashMap<>();
    private final List<String> hashes = new ArrayList<>();
    private long entries;
    private long sums;
    private String previous = Checkpoint.NONE;
    private int number;

    @TempDir
    Path folder;

    private record Tables(
            CopyIn journal, CopyIn leaves, CopyIn nodes, CopyIn heads, CopyIn checkpoints, CopyIn checkpointHeads) {}

    @Test
    void tenYears() throws Exception {
        try (JournalDatabase database = new JournalDatabase()) {
            database.migrate("V250__proof.sql");
            database.migrate("V482__proof.sql");
            database.migrate("V483__journal.sql");
            SigningKey key = new SigningKey("", "", folder);
            long began = System.nanoTime();
            write(database.url(), database.user(), database.password(), key);
            report.append(String.format(
                    Locale.ROOT,
                    "%,d entries of %,d cases, %,d checkpoints and %,d notes, written in %.0f s%n",
                    entries,
                    places.size(),
                    number,
                    entries / OF_A_NOTE,
                    (System.nanoTime() - began) / 1e9));
            Addresses addresses = new Addresses(database.url(), database.user(), database.password(), Servers.broker());
            for (int round = 0; round < ROUNDS; round++) {
                check(addresses, key);
            }
        } finally {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
        }
    }

    private void check(Addresses addresses, SigningKey key) throws Exception {
        long began = System.nanoTime();
        long busy = MACHINE.getProcessCpuTime();
        List<Findings> found = new RecordCheck(
                        addresses, key.all(), folder.resolve("checkpoints.jsonl"), true, WitnessPolicy.NONE, null)
                .run(Extent.RECORD, new Progress() {});
        report.append(String.format(
                Locale.ROOT,
                "in %.1f s, of which this process was busy for %.1f s on %d cores under a load of %.1f%n",
                (System.nanoTime() - began) / 1e9,
                (MACHINE.getProcessCpuTime() - busy) / 1e9,
                MACHINE.getAvailableProcessors(),
                MACHINE.getSystemLoadAverage()));
        found.forEach(one -> report.append(one));
        assertThat(found).allMatch(Findings::isSound);
        assertThat(found.get(0).count("entries")).isEqualTo(entries);
        assertThat(found.stream().mapToLong(one -> one.count("hashes")).sum()).isEqualTo(entries);
    }

    private void write(String url, String user, String password, SigningKey key) throws Exception {
        createTopics();
        try (KafkaProducer<String, byte[]> topics = new KafkaProducer<>(
                        Servers.client(Map.of("linger.ms", 50, "batch.size", 1 << 20, "buffer.memory", 128 << 20)),
                        new StringSerializer(),
                        new ByteArraySerializer());
                Connections connections = new Connections(url, user, password);
                BufferedWriter tree = Files.newBufferedWriter(folder.resolve("tree.jsonl"));
                BufferedWriter checkpoints = Files.newBufferedWriter(folder.resolve("checkpoints.jsonl"))) {
            Tables tables = new Tables(
                    connections.copy("journal (" + InventedYears.COLUMNS + ")"),
                    connections.copy("tree_leaf (position, event_id, hash)"),
                    connections.copy("tree_node (level, place, hash)"),
                    connections.copy("tree_head (size, made_at, root, note)"),
                    connections.copy(
                            "checkpoint (number, made_at, subjects, entries, root, previous, key_id, signature)"),
                    connections.copy(
                            "checkpoint_head (checkpoint, position, subject_kind, subject_id, sequence, hash)"));
            NoteSigner log = key.asLog(LogSigner.ORIGIN);
            Note[] last = new Note[1];
            new InventedYears(CASES).write(ENTRIES, entry -> {
                try {
                    put(tables.journal(), InventedYears.row(entry));
                    put(tables.leaves(), entries + "\t" + entry.eventId() + "\t\\\\x" + entry.hash() + '\n');
                    topics.send(message(entry));
                    place(entry, tables.nodes());
                    if (entries % OF_A_NOTE == 0) {
                        last[0] = note(log, last[0]);
                        put(tables.heads(), head(entry, last[0]));
                        SignedHead head = new SignedHead(entries, entry.occurredAt(), hex(edge.root()), last[0]);
                        tree.write(TreeLine.of(
                                        hashes.stream()
                                                .map(HexFormat.of()::parseHex)
                                                .toList(),
                                        head)
                                + '\n');
                        hashes.clear();
                        topics.send(new ProducerRecord<>(
                                CheckpointTopic.NAME,
                                "day",
                                TreeLine.message(head).getBytes(StandardCharsets.UTF_8)));
                    }
                    if (entries % (ENTRIES / DAYS) == 0) {
                        checkpoint(key, entry.occurredAt(), tables, checkpoints, topics);
                    }
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into journal_head (subject_kind, subject_id, sequence, hash)"
                    + " select distinct on (subject_kind, subject_id) subject_kind, subject_id, sequence, hash from journal"
                    + " order by subject_kind, subject_id, sequence desc");
            statement.execute("vacuum analyze");
        }
    }

    private void place(Recorded entry, CopyIn nodes) throws SQLException {
        List<String> full = new ArrayList<>();
        edge.append(TreeHash.leaf(InventedYears.hash(entry)), (level, at, root) -> {
            if (EntryTree.KEPT_LEVELS.contains(level)) {
                full.add(level + "\t" + at + "\t\\\\x" + hex(root) + '\n');
            }
        });
        for (String node : full) {
            put(nodes, node);
        }
        hashes.add(entry.hash());
        entries++;
        sums++;
        places.computeIfAbsent(entry.subject(), subject -> places.size());
        moved.put(entry.subject(), new ChainHead(entry.subject(), entry.sequence(), entry.hash()));
    }

    private Note note(NoteSigner log, Note before) {
        String text = new TreeHead(LogSigner.ORIGIN, entries, edge.root()).text();
        boolean isLookedAt = before == null || ENTRIES - entries < (long) SIGNED * OF_A_NOTE;
        return new Note(text, isLookedAt ? List.of(log.sign(text)) : before.signatures());
    }

    private String head(Recorded entry, Note note) {
        return entries + "\t" + entry.occurredAt() + "\t\\\\x" + hex(edge.root()) + '\t'
                + note.toString().replace("\n", "\\n") + '\n';
    }

    private void checkpoint(
            SigningKey key, Instant at, Tables tables, BufferedWriter file, KafkaProducer<String, byte[]> topics)
            throws SQLException, IOException {
        number++;
        List<ChainHead> inOrder = moved.values().stream()
                .sorted(java.util.Comparator.comparing(head -> places.get(head.subject())))
                .toList();
        for (ChainHead head : inOrder) {
            heads.put(places.get(head.subject()), head.leaf());
            put(
                    tables.checkpointHeads(),
                    number + "\t" + places.get(head.subject()) + "\tCASE\t"
                            + head.subject().id() + '\t' + head.sequence() + "\t\\\\x" + head.hash() + '\n');
            file.write(CheckpointLines.of(head) + '\n');
        }
        moved.clear();
        Checkpoint made = key.sign(new Checkpoint(
                number,
                at,
                heads.size(),
                sums,
                hex(heads.root()),
                previous,
                key.current().id(),
                ""));
        previous = made.hash();
        put(
                tables.checkpoints(),
                String.join(
                                "\t",
                                number + "",
                                at.toString(),
                                made.subjects() + "",
                                sums + "",
                                "\\\\x" + made.root(),
                                "\\\\x" + made.previous(),
                                made.key(),
                                "\\\\x" + made.signature())
                        + '\n');
        file.write(CheckpointLines.of(made) + '\n');
        topics.send(new ProducerRecord<>(
                CheckpointTopic.NAME, "day", CheckpointLines.of(made).getBytes(StandardCharsets.UTF_8)));
    }

    private static ProducerRecord<String, byte[]> message(Recorded entry) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.CASES, entry.subject().id(), InventedYears.value(entry).getBytes(StandardCharsets.UTF_8));
        InventedYears.headers(entry)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static void createTopics() throws Exception {
        try (AdminClient admin = AdminClient.create(Servers.client())) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.CASES, Topics.PARTITIONS, (short) 1),
                            new NewTopic(Topics.PROGRAMME, Topics.PARTITIONS, (short) 1),
                            new NewTopic(Topics.HASHES, Topics.PARTITIONS, (short) 1),
                            new NewTopic(CheckpointTopic.NAME, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void put(CopyIn table, String row) throws SQLException {
        byte[] octets = row.getBytes(StandardCharsets.UTF_8);
        table.writeToCopy(octets, 0, octets.length);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** One for each table that rows are put into at the same time; without triggers and references. */
    private static final class Connections implements AutoCloseable {

        private final String url;
        private final String user;
        private final String password;
        private final List<Connection> open = new ArrayList<>();
        private final List<CopyIn> copies = new ArrayList<>();

        Connections(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        CopyIn copy(String into) throws SQLException {
            Connection connection = DriverManager.getConnection(url, user, password);
            open.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("set synchronous_commit = off");
            }
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
            copies.add(copy);
            return copy;
        }

        @Override
        public void close() throws SQLException {
            for (CopyIn copy : copies) {
                copy.endCopy();
            }
            for (Connection connection : open) {
                connection.close();
            }
        }
    }
}
