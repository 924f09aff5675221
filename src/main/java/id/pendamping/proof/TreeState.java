package id.pendamping.proof;

import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.transparency.WitnessPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the tree over all entries stands, who witnesses it, and its notes to take away. */
@Component
public class TreeState {

    /**
     * The newest note.
     *
     * @param root lower-case hex
     * @param cosigned how many witnesses have signed it
     * @param witnesses how many there are
     * @param least how many have to
     * @param completeSize entries of the last note that enough have signed; missing before the first
     */
    public record Newest(
            long size,
            Instant madeAt,
            String root,
            int cosigned,
            int witnesses,
            int least,
            @Nullable Long completeSize,
            @Nullable Instant completeAt) {

        /** Enough witnesses have signed. */
        public boolean isComplete() {
            return cosigned >= least;
        }

        /** The root for the eye. */
        public String shortRoot() {
            return ChainHead.shortened(root);
        }
    }

    private final TreeHeads heads;
    private final EntryTree tree;
    private final Witnesses witnesses;
    private final WitnessAnswers answers;
    private final LogSigner signer;

    TreeState(TreeHeads heads, EntryTree tree, Witnesses witnesses, WitnessAnswers answers, LogSigner signer) {
        this.heads = heads;
        this.tree = tree;
        this.witnesses = witnesses;
        this.answers = answers;
        this.signer = signer;
    }

    /** None before the first. */
    public Optional<Newest> newest() {
        WitnessPolicy policy = witnesses.policy();
        Optional<SignedHead> complete = heads.latestComplete();
        return heads.latest()
                .map(head -> new Newest(
                        head.size(),
                        head.madeAt(),
                        head.root(),
                        policy.cosigned(head.note()),
                        policy.witnesses().size(),
                        policy.least(),
                        complete.map(SignedHead::size).orElse(null),
                        complete.map(SignedHead::madeAt).orElse(null)));
    }

    /** What each witness said last. */
    public List<WitnessAnswers.Heard> answers() {
        return answers.all();
    }

    /** The key by which witnesses know this program. */
    public String key() {
        return signer.get().key().toString();
    }

    /** All notes, with the hashes of the entries between them. */
    public void lines(Consumer<String> reader) {
        heads.lines(0, Long.MAX_VALUE, tree, reader);
    }
}
