package id.pendamping.witness;

import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSignature;
import id.pendamping.transparency.NoteSigner;
import id.pendamping.transparency.TreeHash;
import id.pendamping.transparency.TreeHead;
import id.pendamping.transparency.TreeProof;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Cosigns what continues the last thing it has cosigned of a log, and keeps that before it answers. One at a time. */
final class Witness {

    private final NoteSigner signer;
    private final List<NoteKey> logs;
    private final WitnessMemory memory;
    private final Clock clock;

    Witness(NoteSigner signer, List<NoteKey> logs, WitnessMemory memory, Clock clock) {
        this.signer = signer;
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.clock = clock;
    }

    NoteKey key() {
        return signer.key();
    }

    synchronized Answer add(String body) {
        Submission handed = Submission.parse(body).orElse(null);
        if (handed == null) {
            return Answer.unreadable("This is no checkpoint with its proof.");
        }
        TreeHead head = handed.head();
        List<NoteKey> keys =
                logs.stream().filter(key -> key.name().equals(head.origin())).toList();
        if (keys.isEmpty()) {
            return Answer.unknownLog();
        }
        Optional<NoteKey> signedBy =
                keys.stream().filter(key -> handed.note().isSignedBy(key)).findFirst();
        if (signedBy.isEmpty()) {
            return Answer.signedByNobodyKnown();
        }
        if (handed.old() > head.size()) {
            return Answer.unreadable("The old size is larger than the new one.");
        }
        Optional<TreeHead> last = memory.last(head.origin());
        long known = last.map(TreeHead::size).orElse(0L);
        if (handed.old() != known) {
            return Answer.knownUpTo(known);
        }
        byte[] root = last.map(TreeHead::root).orElseGet(() -> TreeHash.sha256().digest());
        if (!TreeProof.isConsistent(known, root, head.size(), head.root(), handed.proof())) {
            if (TreeProof.isFork(known, root, head.size(), head.root(), handed.proof())) {
                memory.keepRefused(handed.note());
            }
            return known == head.size() && handed.proof().isEmpty() ? Answer.knownUpTo(known) : Answer.noContinuation();
        }
        NoteSignature cosignature = signer.cosign(handed.note().text(), clock.instant());
        Note cosigned = new Note(
                        handed.note().text(),
                        handed.note().signatures().stream()
                                .filter(signedBy.get()::isOf)
                                .toList())
                .with(List.of(cosignature));
        memory.keep(head.origin(), cosigned);
        return Answer.cosigned(cosignature.toString());
    }
}
