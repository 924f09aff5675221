package id.pendamping.checkpoint;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.scan.Entries;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.ChangingTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a journal against checkpoints. First come their lines, then what was told of them elsewhere, then the entries,
 * subject by subject and in order.
 */
public final class CheckpointCheck {

    public static final String FORGED = "forged checkpoint";
    public static final String LOST = "lost checkpoint";
    public static final String REWRITTEN = "rewritten chain";
    public static final String CUT = "cut tail";
    public static final String OUT_OF_ORDER = "checkpoint out of order";

    private record Leaf(int place, long sequence) {}

    private record Seen(long sequence, String hash, int checkpoint) {}

    /** Sound but for its signature, which another core looks at. */
    private record Waiting(Checkpoint checkpoint, List<ChainHead> moved, CompletableFuture<Boolean> isSigned) {}

    private final Findings findings;
    private final List<CheckpointKey> keys;
    private final boolean isComplete;
    private final Map<Subject, Leaf> leaves = new HashMap<>();
    private final ChangingTree tree = new ChangingTree();
    private final List<ChainHead> moved = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Integer, Checkpoint> sound = new HashMap<>();
    private final Map<Integer, Checkpoint> broken = new HashMap<>();
    private final Map<Integer, Checkpoint> unsealed = new TreeMap<>();
    private final Map<Subject, Deque<Seen>> seen = new HashMap<>();
    private final Map<Subject, Long> ends = new HashMap<>();
    private long entries;
    private @Nullable Checkpoint last;
    private boolean inOrderOfTime;

    /**
     * @param title of where the lines are kept
     * @param isComplete whether the lines are all there are, and not a copy that was put aside some time ago
     */
    public CheckpointCheck(String title, List<CheckpointKey> keys, boolean isComplete) {
        findings = new Findings(title, List.of(FORGED, LOST, REWRITTEN, CUT, OUT_OF_ORDER));
        this.keys = keys;
        this.isComplete = isComplete;
    }

    /** Names checkpoints that are older than the one before them as well: a clock was set back, or one was signed ahead. */
    public CheckpointCheck inOrderOfTime() {
        inOrderOfTime = true;
        return this;
    }

    /** One line of those that {@link CheckpointLines} describes. */
    public void line(String line) throws CheckpointLines.Unreadable {
        if (line.startsWith(CheckpointLines.BEGINNING)) {
            checkpoint(CheckpointLines.checkpoint(line));
            return;
        }
        head(CheckpointLines.head(line));
    }

    /** A head that moved. */
    public void head(ChainHead head) {
        Leaf before = leaves.get(head.subject());
        int place = before == null ? tree.size() : before.place();
        tree.put(place, head.leaf());
        leaves.put(head.subject(), new Leaf(place, head.sequence()));
        entries += head.sequence() - (before == null ? 0 : before.sequence());
        moved.add(head);
    }

    /** A checkpoint as it was told elsewhere. */
    public void told(Checkpoint elsewhere) {
        settle();
        Checkpoint known = sound.get(elsewhere.number());
        Checkpoint open = unsealed.get(elsewhere.number());
        if (open != null && !open.equals(elsewhere)) {
            unsealed.remove(elsewhere.number());
            findings.fault(difference(open, elsewhere));
        } else if (broken.containsKey(elsewhere.number())) {
            findings.counted("named already", 1);
        } else if (known == null && !isComplete && (last == null || elsewhere.number() > last.number())) {
            findings.counted("newer", 1);
        } else if (known == null) {
            findings.fault(Fault.ofCheckpoint(LOST, elsewhere.number()).in(Fault.ROOT, "", elsewhere.root()));
        } else if (!known.equals(elsewhere)) {
            findings.fault(difference(known, elsewhere));
        }
    }

    /** The first field of what is signed that is not as it was told elsewhere. */
    private static Fault difference(Checkpoint stands, Checkpoint told) {
        Fault forged = Fault.ofCheckpoint(FORGED, told.number());
        if (!stands.root().equals(told.root())) {
            return forged.in(Fault.TOPIC, stands.root(), told.root());
        }
        if (stands.entries() != told.entries()) {
            return forged.in(Fault.ENTRIES, String.valueOf(stands.entries()), String.valueOf(told.entries()));
        }
        if (!stands.madeAt().equals(told.madeAt())) {
            return forged.in(
                    Fault.MADE_AT, stands.madeAt().toString(), told.madeAt().toString());
        }
        return stands.key().equals(told.key())
                ? forged.in(Fault.SEAL, stands.signature(), told.signature())
                : forged.in(Fault.SIGNATURE, stands.key(), told.key());
    }

    /** All entries of a subject, in the order of their sequences. */
    public void chain(Entries entries, Subject subject, int[] rows) {
        settle();
        Deque<Seen> known = seen.get(subject);
        if (known == null) {
            return;
        }
        ends.put(subject, entries.sequence(rows[rows.length - 1]));
        for (int row : rows) {
            Seen next = known.peek();
            if (next == null) {
                return;
            }
            if (next.sequence() == entries.sequence(row)) {
                known.remove();
                String hash = entries.hashText(row);
                if (!next.hash().equals(hash)) {
                    findings.fault(Fault.at(REWRITTEN, subject, next.sequence())
                            .in(Fault.CHECKPOINT + '.' + next.checkpoint(), hash, next.hash()));
                }
            }
        }
    }

    /** There is no file beside the table; the first checkpoint may not have come into it yet. */
    public void withoutFile() {
        if (last != null && last.number() > 1) {
            findings.fault(Fault.ofCheckpoint(LOST, last.number()).in(Fault.FILE, "", last.root()));
        }
    }

    public Findings finish() {
        settle();
        unsealed.forEach((number, checkpoint) ->
                findings.fault(Fault.ofCheckpoint(FORGED, number).in(Fault.SEAL, checkpoint.signature(), "")));
        seen.forEach((subject, known) -> {
            Seen missing = known.peek();
            if (missing != null) {
                long end = ends.getOrDefault(subject, 0L);
                findings.fault(Fault.at(CUT, subject, end + 1)
                        .in(Fault.END, String.valueOf(end), String.valueOf(missing.sequence())));
            }
        });
        return findings;
    }

    /** A checkpoint that covers the heads before it. */
    public void checkpoint(Checkpoint checkpoint) {
        findings.counted("checkpoints", 1);
        Fault fault = fault(checkpoint);
        if (inOrderOfTime && last != null && checkpoint.madeAt().isBefore(last.madeAt())) {
            findings.fault(Fault.ofCheckpoint(OUT_OF_ORDER, checkpoint.number())
                    .in(Fault.MADE_AT, checkpoint.madeAt().toString(), "> " + last.madeAt()));
        }
        last = checkpoint;
        if (fault != null) {
            findings.fault(fault);
            broken.put(checkpoint.number(), checkpoint);
            return;
        }
        waiting.add(new Waiting(checkpoint, List.copyOf(moved), CompletableFuture.supplyAsync(() -> keys.stream()
                .anyMatch(key -> key.hasSigned(checkpoint)))));
        moved.clear();
    }

    /** Heads under a checkpoint without a signature count under the next one that has one. */
    private void settle() {
        List<ChainHead> heads = new ArrayList<>();
        for (Waiting one : waiting) {
            Checkpoint checkpoint = one.checkpoint();
            heads.addAll(one.moved());
            if (one.isSigned().join()) {
                sound.put(checkpoint.number(), checkpoint);
                heads.forEach(head -> seen.computeIfAbsent(head.subject(), subject -> new ArrayDeque<>())
                        .add(new Seen(head.sequence(), head.hash(), checkpoint.number())));
                heads.clear();
            } else {
                unsealed.put(checkpoint.number(), checkpoint);
                broken.put(checkpoint.number(), checkpoint);
            }
        }
        waiting.clear();
    }

    private @Nullable Fault fault(Checkpoint checkpoint) {
        Fault forged = Fault.ofCheckpoint(FORGED, checkpoint.number());
        Checkpoint before = last;
        int number = before == null ? 1 : before.number() + 1;
        String previous = before == null ? Checkpoint.NONE : before.hash();
        if (checkpoint.number() != number) {
            return Fault.ofCheckpoint(LOST, number)
                    .in(Fault.SEQUENCE, String.valueOf(checkpoint.number()), "" + number);
        }
        if (keys.stream().noneMatch(key -> key.id().equals(checkpoint.key()))) {
            return forged.in(Fault.SIGNATURE, checkpoint.key(), known());
        }
        if (!checkpoint.previous().equals(previous)) {
            return forged.in(Fault.PREVIOUS, checkpoint.previous(), previous);
        }
        if (checkpoint.subjects() != leaves.size()) {
            return forged.in(Fault.SUBJECTS, String.valueOf(checkpoint.subjects()), String.valueOf(leaves.size()));
        }
        if (checkpoint.entries() != entries) {
            return forged.in(Fault.ENTRIES, String.valueOf(checkpoint.entries()), String.valueOf(entries));
        }
        String root = leaves.isEmpty() ? "" : HexFormat.of().formatHex(tree.root());
        return checkpoint.root().equals(root) ? null : forged.in(Fault.ROOT, checkpoint.root(), root);
    }

    private String known() {
        return keys.stream().map(CheckpointKey::id).collect(Collectors.joining(", "));
    }
}
