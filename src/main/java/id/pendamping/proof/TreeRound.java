package id.pendamping.proof;

import id.pendamping.bulk.RecurringJob;
import id.pendamping.checkpoint.SignedHead;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs where the tree over all entries stands while there are new ones, tells it, and has witnesses asked. They are asked
 * beside the background worker, so that nobody waits for a witness.
 */
@Component
class TreeRound implements RecurringJob, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TreeRound.class);

    private final SignTree sign;
    private final TreeHeads heads;
    private final CheckpointMessages messages;
    private final AskWitnesses witnesses;
    private final Duration every;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "witnesses");
        thread.setDaemon(true);
        return thread;
    });

    TreeRound(
            SignTree sign,
            TreeHeads heads,
            CheckpointMessages messages,
            AskWitnesses witnesses,
            @Value("${pendamping.proof.every:30s}") Duration every) {
        this.sign = sign;
        this.heads = heads;
        this.messages = messages;
        this.witnesses = witnesses;
        this.every = every;
    }

    @Override
    public String name() {
        return "tree";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        grow();
        if (isAsking.compareAndSet(false, true)) {
            asking.execute(() -> {
                try {
                    ask();
                } finally {
                    isAsking.set(false);
                }
            });
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }

    /** As many notes as it takes until nothing waits. */
    void grow() {
        try {
            while (sign.handle().isPresent() && heads.isBehind()) {
                LOG.info("Entries get their places in the tree, {} at once", SignTree.MOST);
            }
        } catch (RuntimeException e) {
            LOG.warn("The tree will be signed again: {}", e.toString());
        }
        tell();
    }

    /** Asks the witnesses, and tells what they have made complete. */
    void ask() {
        try {
            witnesses.ask();
        } catch (RuntimeException e) {
            LOG.warn("The witnesses will be asked again: {}", e.toString());
        }
        tell();
    }

    private void tell() {
        try {
            for (SignedHead head : heads.untold()) {
                messages.tell(head);
                heads.told(head.size());
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("The tree will be told again: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
