package id.pendamping.embedded;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that is begun once more after it has fallen. */
final class KeptServer<S extends AutoCloseable> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    private static final long LONGEST_FAREWELL_SECONDS = 10;

    private final String name;
    private final Supplier<S> start;
    private final Predicate<S> isUp;
    private volatile Beginning<S> running;

    KeptServer(String name, Supplier<S> start, Predicate<S> isUp) {
        this.name = name;
        this.start = start;
        this.isUp = isUp;
        this.running = new Beginning<>(name, start);
    }

    S await() {
        return running.await();
    }

    @Nullable
    S whatCameOfIt() {
        return running.whatCameOfIt();
    }

    String name() {
        return name;
    }

    boolean hasFallen() {
        S server = running.whatCameOfIt();
        return server == null || !isUp.test(server);
    }

    /** Waits for nothing: while it starts it does not stand. */
    boolean stands() {
        return running.isOver() && !hasFallen();
    }

    /** Lets go of what is left of it, and waits until it is up; fails as its start does. */
    void beginAgain() {
        S fallen = running.whatCameOfIt();
        if (fallen != null) {
            letGo(fallen);
        }
        running = new Beginning<>(name, start);
        running.await();
    }

    /** What has fallen may hang on its way out. */
    private void letGo(S fallen) {
        Thread farewell = new Thread(() -> close(fallen), "close " + name);
        farewell.setDaemon(true);
        farewell.start();
        try {
            farewell.join(TimeUnit.SECONDS.toMillis(LONGEST_FAREWELL_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(S fallen) {
        try {
            fallen.close();
        } catch (Exception e) {
            LOG.debug("The {} that has fallen did not close cleanly", name, e);
        }
    }
}
