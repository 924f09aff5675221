package id.pendamping.proof;

import id.pendamping.journal.ChainCheck;
import id.pendamping.journal.Findings;
import id.pendamping.journal.Recorded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a journal against checkpoints. First come their lines, then what was told of them elsewhere, then the entries,
 * subject by subject and in order.
 */
final class CheckpointCheck {

    static final String FORGED = "forged checkpoint";
    static final String LOST = "lost checkpoint";
    static final String REWRITTEN = "rewritten chain";
    static final String CUT = "cut tail";
    static final String OUT_OF_ORDER = "checkpoint out of order";

    private record Seen(long sequence, String hash, int checkpoint) {}

    private final Findings findings = new Findings("proof", List.of(FORGED, LOST, REWRITTEN, CUT, OUT_OF_ORDER));
    private final List<CheckpointKey> keys;
    private final boolean isComplete;
    private final Map<String, ChainHead> heads = new LinkedHashMap<>();
    private final Map<String, byte[]> leaves = new LinkedHashMap<>();
    private final List<ChainHead> moved = new ArrayList<>();
    private final Map<Integer, Checkpoint> sound = new HashMap<>();
    private final Map<String, Deque<Seen>> seen = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private @Nullable Checkpoint last;
    private boolean inOrderOfTime;

    /**
     * @param isComplete whether the lines are all there are, and not a copy that was put aside some time ago
     */
    CheckpointCheck(List<CheckpointKey> keys, boolean isComplete) {
        this.keys = keys;
        this.isComplete = isComplete;
    }

    /** Names checkpoints that are older than the one before them as well: a clock was set back, or one was signed ahead. */
    CheckpointCheck inOrderOfTime() {
        inOrderOfTime = true;
        return this;
    }

    /** One line of those that {@link CheckpointLines} describes. */
    void line(String line) throws CheckpointLines.Unreadable {
        if (line.startsWith(CheckpointLines.BEGINNING)) {
            checkpoint(CheckpointLines.checkpoint(line));
            return;
        }
        ChainHead head = CheckpointLines.head(line);
        String subject = ChainCheck.name(head.subject());
        heads.put(subject, head);
        leaves.put(subject, head.leaf());
        moved.add(head);
    }

    /** A checkpoint as it was told elsewhere. */
    void told(Checkpoint elsewhere) {
        Checkpoint known = sound.get(elsewhere.number());
        if (known == null && !isComplete && (last == null || elsewhere.number() > last.number())) {
            findings.counted("newer", 1);
        } else if (known == null) {
            findings.fault(LOST, "checkpoint " + elsewhere.number() + " was told and is not kept");
        } else if (!known.equals(elsewhere)) {
            findings.fault(FORGED, "checkpoint " + elsewhere.number() + " was told otherwise");
        }
    }

    void entry(Recorded entry) {
        String subject = ChainCheck.name(entry.subject());
        Deque<Seen> known = seen.get(subject);
        if (known == null) {
            return;
        }
        ends.put(subject, entry.sequence());
        Seen next = known.peek();
        if (next != null && next.sequence() == entry.sequence()) {
            known.remove();
            if (!next.hash().equals(entry.hash())) {
                findings.fault(
                        REWRITTEN,
                        subject + " entry " + entry.sequence() + " is not the one that checkpoint " + next.checkpoint()
                                + " has seen");
            }
        }
    }

    Findings finish() {
        seen.forEach((subject, known) -> {
            Seen missing = known.peek();
            if (missing != null) {
                findings.fault(
                        CUT,
                        subject + " entry " + (ends.getOrDefault(subject, 0L) + 1) + " is missing, checkpoint "
                                + missing.checkpoint() + " has seen entry " + missing.sequence());
            }
        });
        return findings;
    }

    private void checkpoint(Checkpoint checkpoint) {
        findings.counted("checkpoints", 1);
        String fault = fault(checkpoint);
        if (inOrderOfTime && last != null && checkpoint.madeAt().isBefore(last.madeAt())) {
            findings.fault(
                    OUT_OF_ORDER,
                    "checkpoint " + checkpoint.number() + " of " + checkpoint.madeAt() + " was made before checkpoint "
                            + last.number() + " of " + last.madeAt());
        }
        last = checkpoint;
        if (fault != null) {
            findings.fault(FORGED, "checkpoint " + checkpoint.number() + ' ' + fault);
            return;
        }
        sound.put(checkpoint.number(), checkpoint);
        moved.forEach(head -> seen.computeIfAbsent(ChainCheck.name(head.subject()), subject -> new ArrayDeque<>())
                .add(new Seen(head.sequence(), head.hash(), checkpoint.number())));
        moved.clear();
    }

    private @Nullable String fault(Checkpoint checkpoint) {
        Checkpoint before = last;
        int number = before == null ? 1 : before.number() + 1;
        String previous = before == null ? Checkpoint.NONE : before.hash();
        if (keys.stream().noneMatch(key -> key.hasSigned(checkpoint))) {
            return "is not signed by a known key";
        }
        if (checkpoint.number() != number || !checkpoint.previous().equals(previous)) {
            return "does not follow checkpoint " + (number - 1);
        }
        if (leaves.isEmpty()
                || checkpoint.subjects() != leaves.size()
                || checkpoint.entries()
                        != heads.values().stream()
                                .mapToLong(ChainHead::sequence)
                                .sum()
                || !checkpoint
                        .root()
                        .equals(HexFormat.of().formatHex(new MerkleTree(List.copyOf(leaves.values())).root()))) {
            return "does not have the root of its heads";
        }
        return null;
    }
}
