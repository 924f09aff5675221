package id.pendamping.embedded;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts servers of the program again that a full disk has ended, once there is room. When one does not come back although
 * there is room, the program ends, so that whatever watches over it starts it anew.
 */
final class ServerKeeper implements SmartLifecycle {

    /** "Try again", as a supervisor understands it. */
    static final int TRY_AGAIN = 75;

    private static final Logger LOG = LoggerFactory.getLogger(ServerKeeper.class);
    private static final int EVERY_SECONDS = 2;
    private static final int MOST_TRIES = 100;

    private final List<KeptServer<?>> servers;
    private final BooleanSupplier hasRoom;
    private final Runnable giveUp;
    private @Nullable ScheduledExecutorService watch;
    private int tries;

    /** {@code giveUp}: what ends the program. */
    ServerKeeper(List<KeptServer<?>> servers, BooleanSupplier hasRoom, Runnable giveUp) {
        this.servers = servers;
        this.hasRoom = hasRoom;
        this.giveUp = giveUp;
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "server-keeper");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        for (KeptServer<?> server : servers) {
            if (server.hasFallen() && hasRoom.getAsBoolean()) {
                beginAgain(server);
            }
        }
    }

    private void beginAgain(KeptServer<?> server) {
        LOG.warn("The {} has fallen. It is started again.", server.name());
        try {
            server.beginAgain();
            tries = 0;
        } catch (RuntimeException e) {
            LOG.warn("The {} does not start: {}", server.name(), e.getMessage());
            if (++tries >= MOST_TRIES) {
                LOG.error("The {} cannot be started again although there is room. The program ends.", server.name());
                giveUp.run();
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = watch;
        watch = null;
        if (running != null) {
            running.shutdownNow();
            try {
                running.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** After the servers are up, before anything runs; the last to stop before they do. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
