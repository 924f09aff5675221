package id.pendamping.embedded;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that is being started on its own thread while others start too. */
final class Beginning<S> {

    private final Thread thread;
    private volatile @Nullable S result;
    private volatile @Nullable Throwable failure;

    Beginning(boolean wanted, Supplier<S> start) {
        thread = new Thread(
                () -> {
                    try {
                        result = start.get();
                    } catch (Throwable e) {
                        failure = e;
                    }
                },
                "start");
        if (wanted) {
            thread.start();
        }
    }

    /** Waits; null when it was not wanted or did not work. */
    @Nullable
    S result() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    void mustHaveWorked() {
        Throwable reason = failure;
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
        if (reason instanceof Error error) {
            throw error;
        }
    }
}
