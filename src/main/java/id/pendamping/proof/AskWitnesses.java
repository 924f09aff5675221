package id.pendamping.proof;

import id.pendamping.checkpoint.SignedHead;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.transparency.WitnessPolicy.Witness;
import id.pendamping.witness.WitnessClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Hands the newest note to every witness, side by side. */
@Component
class AskWitnesses {

    private final EntryTree tree;
    private final TreeHeads heads;
    private final Witnesses witnesses;
    private final WitnessAnswers answers;
    private final WitnessClient client = new WitnessClient();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "witness");
        thread.setDaemon(true);
        return thread;
    });

    AskWitnesses(EntryTree tree, TreeHeads heads, Witnesses witnesses, WitnessAnswers answers) {
        this.tree = tree;
        this.heads = heads;
        this.witnesses = witnesses;
        this.answers = answers;
    }

    /** Asks those that have not signed the newest note; takes as long as the slowest of them is waited for. */
    void ask() {
        WitnessPolicy policy = witnesses.policy();
        SignedHead head = heads.latest().orElse(null);
        if (head == null || policy.witnesses().isEmpty()) {
            return;
        }
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        for (Witness witness : policy.witnesses()) {
            if (!witness.url().isEmpty() && !head.note().isSignedBy(witness.key())) {
                asked.add(CompletableFuture.runAsync(() -> ask(witness, head), threads));
            }
        }
        asked.forEach(CompletableFuture::join);
        if (heads.find(head.size()).filter(now -> policy.isComplete(now.note())).isPresent()) {
            heads.complete(head.size());
        }
    }

    private void ask(Witness witness, SignedHead head) {
        long known = heads.cosignedBy(witness.key().name());
        WitnessClient.Heard heard = client.ask(witness.url(), witness.key(), head.note(), head.size(), known, tree);
        if (heard.cosignature() != null) {
            heads.add(head.size(), heard.cosignature());
        }
        answers.heard(witness, heard.outcome(), heard.size());
    }
}
