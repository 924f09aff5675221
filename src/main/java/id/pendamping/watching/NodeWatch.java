package id.pendamping.watching;

import id.pendamping.shared.ProgramOnly;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at clock and disk of this node before timed work begins, and every few seconds while it goes on. */
@Component
@ProgramOnly
class NodeWatch implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ClockWatch clock;
    private final DiskWatch disk;
    private @Nullable ScheduledExecutorService looking;

    NodeWatch(ClockWatch clock, DiskWatch disk) {
        this.clock = clock;
        this.disk = disk;
    }

    @Override
    public void start() {
        look();
        ScheduledExecutorService starting = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "node-watch");
            thread.setDaemon(true);
            return thread;
        });
        starting.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        looking = starting;
    }

    private void look() {
        clock.look();
        disk.look();
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = looking;
        looking = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** Before timed work begins and after it has stopped. */
    @Override
    public int getPhase() {
        return 900;
    }
}
