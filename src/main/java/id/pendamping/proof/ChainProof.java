package id.pendamping.proof;

import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.journal.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain of a case can be trusted.
 *
 * @param entries how many there are, numbered from one without a gap unless there is a fault
 * @param head hash of the last one, lower-case hex
 * @param fault the first thing that is wrong with the chain
 * @param inclusion the latest checkpoint that covers the case; none before the first
 */
public record ChainProof(
        long entries,
        String head,
        @Nullable Fault fault,
        @Nullable Inclusion inclusion) {

    /**
     * The case's leaf in a checkpoint.
     *
     * @param keeps whether the chain still has the entry that the checkpoint has seen
     * @param isSigned whether a known key has signed the checkpoint
     * @param head what the checkpoint has seen of the chain
     * @param path the hashes beside the way from the leaf up to the root, lower-case hex
     */
    public record Inclusion(
            Checkpoint checkpoint,
            boolean isSigned,
            boolean isIncluded,
            boolean keeps,
            ChainHead head,
            int position,
            List<String> path) {

        /** Signed, with the case in it as it is. */
        public boolean holds() {
            return isSigned && isIncluded && keeps;
        }
    }

    /** The proof as a line of text for a QR code; none before the first checkpoint. */
    public Optional<String> ticket(String number) {
        return Optional.ofNullable(inclusion).map(in -> ProofTicket.of(number, in));
    }

    /** Nothing speaks against the chain. */
    public boolean isWhole() {
        return fault == null && (inclusion == null || inclusion.holds());
    }

    /** The head for the eye. */
    public String shortHead() {
        return ChainHead.shortened(head);
    }
}
