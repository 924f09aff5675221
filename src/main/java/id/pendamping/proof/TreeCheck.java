package id.pendamping.proof;

import id.pendamping.checkpoint.CheckpointKey;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.scan.Entries;
import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.Roots;
import id.pendamping.transparency.TreeHead;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.verifying.Leaves;
import id.pendamping.verifying.TreeNodes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the tree over all entries against the entries as they are now, against its notes, and these against what was told
 * elsewhere and what witnesses have signed.
 */
public final class TreeCheck {

    public static final String FORGED = "forged note";
    public static final String DIFFERS = Leaves.DIFFERS;
    public static final String OUTSIDE = "outside the tree";
    public static final String LOST = "lost note";
    public static final String UNWITNESSED = "not witnessed";

    public static final String NEVER_WITNESSED = "never witnessed";

    public static final List<String> KINDS =
            List.of(FORGED, DIFFERS, OUTSIDE, LOST, UNWITNESSED, NEVER_WITNESSED, TreeFileCheck.DIFFERS);

    /** Of full subtrees of these heights the roots are kept. */
    public static final List<Integer> KEPT_LEVELS = List.of(16, 8);

    /** Whose signatures are looked at; the roots of all are. */
    private static final int NEWEST = 10_000;

    private static final Duration TOLERATED = Duration.ofHours(1);

    private final Findings findings = new Findings("tree", KINDS);
    private final List<CheckpointKey> keys;
    private final WitnessPolicy policy;
    private @Nullable Leaves leaves;
    private final TreeMap<Long, byte[]> roots = new TreeMap<>();
    private final List<SignedHead> newest = new ArrayList<>();
    private final Map<Long, SignedHead> bySize = new HashMap<>();

    public TreeCheck(List<CheckpointKey> keys, WitnessPolicy policy) {
        this.keys = keys;
        this.policy = policy;
    }

    /** The tables, as they were at the moment that the entries were read from. */
    public void tables(Addresses servers, Entries entries, String moment) throws SQLException {
        try (TreeTables tables =
                new TreeTables(servers.databaseUrl(), servers.databaseUser(), servers.databasePassword(), moment)) {
            tables(tables, entries);
        }
    }

    public void tables(TreeTables tables, Entries entries) throws SQLException {
        tables.roots(roots::put);
        tables.newest(NEWEST, (size, madeAt, root, note) -> head(size, madeAt.toInstant(), root, note));
        signatures();
        Leaves read = new Leaves(entries, tables.leafCount());
        leaves = read;
        tables.leaves(read::take);
        read.faults(findings);
        if (entries.count() > read.present() + tables.waitingCount()) {
            Optional<TreeTables.At> outside = tables.outside();
            outside.ifPresent(at -> findings.fault(Fault.at(OUTSIDE, at.subject(), at.sequence())));
        }
        walk(read, tables);
        findings.counted("entries", read.size());
        findings.counted("notes", roots.size());
        witnessed();
    }

    /** A note as it was told elsewhere: its size, and what it says if it can be read. */
    public record Elsewhere(
            long size, byte @Nullable [] root, @Nullable Note note) {

        public static Elsewhere of(TreeLine line) {
            try {
                Note note = Note.parse(line.note());
                TreeHead head = TreeHead.parse(note.text());
                return new Elsewhere(line.size(), head.size() == line.size() ? head.root() : null, note);
            } catch (Malformed e) {
                return new Elsewhere(line.size(), null, null);
            }
        }
    }

    public void told(Elsewhere note, String where) {
        byte[] known = roots.get(note.size());
        findings.counted(where, 1);
        if (known == null && note.root() != null) {
            findings.fault(Fault.ofCheckpoint(LOST, note.size()).in(where, "", hex(note.root())));
        } else if (!Arrays.equals(known, note.root())) {
            findings.fault(Fault.ofCheckpoint(FORGED, note.size()).in(where, hex(known), hex(note.root())));
        } else if (note.note() != null) {
            signatures(note.note(), note.size());
        }
    }

    /** Text and signatures of the newest notes are what left; witnesses may have signed since. */
    private void signatures(Note told, long size) {
        SignedHead head = bySize.get(size);
        if (head == null) {
            return;
        }
        if (!head.note().text().equals(told.text())) {
            findings.fault(Fault.ofCheckpoint(FORGED, size)
                    .in(Fault.SEAL, oneLine(head.note().text()), oneLine(told.text())));
        }
        told.signatures().stream()
                .filter(line -> !head.note().signatures().contains(line))
                .forEach(line ->
                        findings.fault(Fault.ofCheckpoint(FORGED, size).in(Fault.COSIGNATURE, "", line.toString())));
    }

    /** The file of the tree beside what was read. */
    public TreeFileCheck file() {
        return new TreeFileCheck(this, findings, leaves, newest);
    }

    public Findings finish() {
        return findings;
    }

    private void head(long size, Instant madeAt, byte[] root, String text) {
        try {
            SignedHead head = new SignedHead(size, madeAt, hex(root), Note.parse(text));
            newest.add(head);
            bySize.put(size, head);
        } catch (Malformed e) {
            findings.fault(Fault.ofCheckpoint(FORGED, size).in(Fault.SIGNATURE, "", known()));
        }
    }

    private void signatures() {
        List<SignedHead> unsigned =
                newest.parallelStream().filter(head -> !isSigned(head)).toList();
        unsigned.forEach(head -> findings.fault(Fault.ofCheckpoint(FORGED, head.size())
                .in(Fault.SIGNATURE, head.note().signatures().get(0).name(), known())));
        findings.counted("signatures", newest.size() - unsigned.size());
    }

    private boolean isSigned(SignedHead head) {
        try {
            TreeHead says = TreeHead.parse(head.note().text());
            return says.size() == head.size()
                    && hex(says.root()).equals(head.root())
                    && keys.stream().anyMatch(key -> head.note().isSignedBy(key.asLog(says.origin())));
        } catch (Malformed e) {
            return false;
        }
    }

    /** The entries as they are now give every root again, so that each note continues the one before. */
    private void walk(Leaves leaves, TreeTables tables) throws SQLException {
        TreeNodes nodes = new TreeNodes(KEPT_LEVELS);
        int[] sizes = roots.headMap((long) leaves.size(), true).keySet().stream()
                .mapToInt(Math::toIntExact)
                .toArray();
        boolean isWhole = new Roots(sizes, leaves::content)
                .read(
                        (size, root) -> {
                            byte[] signed = roots.get((long) size);
                            boolean isSame = Arrays.equals(root, signed);
                            if (!isSame) {
                                findings.fault(
                                        Fault.ofCheckpoint(DIFFERS, size).in(Fault.ROOT, hex(root), hex(signed)));
                            }
                            return isSame;
                        },
                        nodes);
        if (isWhole) {
            nodes.compare(tables::nodes, findings);
        }
        Long beyond = roots.higherKey((long) leaves.size());
        if (isWhole && beyond != null) {
            findings.fault(Fault.ofCheckpoint(DIFFERS, beyond)
                    .in(Fault.END, String.valueOf(leaves.size()), String.valueOf(beyond)));
        }
    }

    /** Whether enough witnesses have signed, and how long it is since they last had. */
    private void witnessed() {
        if (policy.least() == 0 || newest.isEmpty()) {
            if (policy.least() == 0) {
                findings.left("witnesses-none");
            }
            return;
        }
        SignedHead last = newest.get(0);
        SignedHead complete = newest.stream()
                .filter(head -> policy.isComplete(head.note()))
                .findFirst()
                .orElse(null);
        findings.left(
                complete == null ? "witnesses-never" : "witnesses",
                policy.cosigned(last.note()),
                policy.witnesses().size(),
                policy.least(),
                complete == null ? 0 : complete.size(),
                complete == null ? "" : complete.madeAt());
        if (complete == null) {
            findings.fault(Fault.ofCheckpoint(NEVER_WITNESSED, last.size())
                    .in(Fault.WITNESSED, "", String.valueOf(last.size())));
        } else if (Duration.between(complete.madeAt(), last.madeAt()).compareTo(TOLERATED) > 0) {
            findings.fault(Fault.ofCheckpoint(UNWITNESSED, last.size())
                    .in(Fault.WITNESSED, String.valueOf(complete.size()), String.valueOf(last.size())));
        }
    }

    private String known() {
        return keys.stream().map(CheckpointKey::id).collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }

    private static String hex(byte @Nullable [] hash) {
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }
}
