package id.pendamping.proof;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.journal.ChainCheck;
import id.pendamping.journal.Fault;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.proof.ChainProof.Inclusion;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.TreeHash;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Checks the chain of one case and finds it in the last checkpoint. */
@Component
public class Proofs {

    private static final int AT_ONCE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JournalReader journal;
    private final Checkpoints checkpoints;
    private final Places places;
    private final SigningKey key;

    Proofs(JournalReader journal, Checkpoints checkpoints, Places places, SigningKey key) {
        this.journal = journal;
        this.places = places;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /** Computed anew, from the entries as they are now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainProof of(CaseId caseId) {
        Subject subject = caseId.subject();
        Optional<Checkpoint> checkpoint = checkpoints.latest();
        Optional<Checkpoints.Leaf> leaf = checkpoint.flatMap(last -> checkpoints.leaf(subject, last.number()));
        long covered = leaf.map(found -> found.head().sequence()).orElse(0L);
        ChainCheck check = new ChainCheck();
        String seen = "";
        Recorded last = null;
        List<Recorded> entries;
        do {
            entries = journal.of(subject, last == null ? 0 : last.sequence(), AT_ONCE);
            for (Recorded entry : entries) {
                check.entry(entry);
                last = entry;
                seen = entry.sequence() == covered ? entry.hash() : seen;
            }
        } while (entries.size() == AT_ONCE);
        if (last != null) {
            check.head(subject, last.sequence(), last.hash());
        }
        String there = seen;
        List<Fault> faults = check.finish().told();
        return new ChainProof(
                last == null ? 0 : last.sequence(),
                last == null ? Checkpoint.NONE : last.hash(),
                faults.isEmpty() ? null : faults.get(0),
                leaf.map(found -> inclusion(checkpoint.orElseThrow(), found, there))
                        .orElse(null));
    }

    /** The proof as a JSON document, to be kept with the entries of the case; none before the first checkpoint. */
    public Optional<String> toJson(CaseId caseId, ChainProof proof, String number) {
        return Optional.ofNullable(proof.inclusion())
                .map(in -> document(number, in, places.of(caseId.subject()).orElse(null)));
    }

    /** One leaf with its path up to a checkpoint. */
    private static String document(String number, Inclusion inclusion, Places.@Nullable Place place) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", number);
        document.put("head", CheckpointLines.values(inclusion.head()));
        document.put("position", inclusion.position());
        document.put("path", inclusion.path());
        document.put("checkpoint", CheckpointLines.values(inclusion.checkpoint()));
        if (place != null) {
            document.put("tree", place);
        }
        return JSON.writeValueAsString(document);
    }

    private Inclusion inclusion(Checkpoint checkpoint, Checkpoints.Leaf leaf, @Nullable String there) {
        List<byte[]> path = checkpoints.tree(checkpoint).path(leaf.position());
        byte[] root = TreeHash.root(leaf.head().leaf(), leaf.position(), checkpoint.subjects(), path);
        return new Inclusion(
                checkpoint,
                key.all().stream().anyMatch(known -> known.hasSigned(checkpoint)),
                HexFormat.of().formatHex(root).equals(checkpoint.root()),
                leaf.head().hash().equals(there),
                leaf.head(),
                leaf.position(),
                path.stream().map(HexFormat.of()::formatHex).toList());
    }
}
