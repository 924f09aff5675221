package id.pendamping.inbox;

import id.pendamping.inbox.WaitingMessages.Key;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.StepOpened;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes messages that came before their step, or before a correction, as soon as what they wait for is committed. */
@Component
class EarlyMessages implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyMessages.class);
    private static final int STOP_SECONDS = 5;

    private final WaitingMessages messages;
    private final ReleaseWaiting release;
    private final Set<String> steps;
    private volatile @Nullable ThreadPoolExecutor worker;

    EarlyMessages(WaitingMessages messages, ReleaseWaiting release, Recipients recipients) {
        this.messages = messages;
        this.release = release;
        this.steps = recipients.steps();
    }

    /** The deed that opened the step does not wait for it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void opened(StepOpened opened) {
        ThreadPoolExecutor running = worker;
        if (running != null && opened.subject().kind() == Subject.Kind.CASE && steps.contains(opened.step())) {
            running.execute(() -> take(() -> messages.early(CaseId.of(opened.subject()), opened.step())));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void corrected(CorrectedRecord.Anew anew) {
        ThreadPoolExecutor running = worker;
        if (running != null) {
            running.execute(() -> take(anew::keys));
        }
    }

    /** What is missed here is found when the listeners are idle. */
    private void take(Supplier<List<Key>> keys) {
        try {
            keys.get().forEach(key -> release.release(key.consumer(), key.key()));
        } catch (RuntimeException e) {
            LOG.warn("Messages that may be taken now still wait: {}", e.toString());
        }
    }

    @Override
    public void start() {
        worker = new ThreadPoolExecutor(
                0,
                1,
                STOP_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, "early-messages"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void stop() {
        ThreadPoolExecutor running = worker;
        worker = null;
        if (running != null) {
            running.shutdownNow();
            try {
                running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Stopped before the pool, with what works in the background. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
