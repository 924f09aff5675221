package id.pendamping.embedded;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that is being started on its own thread while others start too. */
final class Beginning<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final FutureTask<S> start;

    Beginning(String name, Supplier<S> start) {
        long begun = System.nanoTime();
        this.start = new FutureTask<>(() -> {
            S server = start.get();
            LOG.info("The {} is up after {} ms", name, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            return server;
        });
        new Thread(this.start, "start " + name).start();
    }

    /** Waits until it is up; fails as its start did. */
    S await() {
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped before it was ready.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Whether the start is over, whatever came of it. */
    boolean isOver() {
        return start.isDone();
    }

    /** Waits for the end of the start, also when the caller is interrupted; nothing when it did not work. */
    @Nullable
    S whatCameOfIt() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return null;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
