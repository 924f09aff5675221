package id.pendamping.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due for as long as the program runs, one thread per channel, so that none waits for another. */
@Component
class DeliverySender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);
    private static final long STOP_PATIENCE_MILLIS = 20_000;

    private final Dispatch dispatch;
    private final Carriers carriers;
    private final NoticesProperties properties;
    private final boolean here;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    DeliverySender(
            Dispatch dispatch,
            Carriers carriers,
            NoticesProperties properties,
            @Value("${pendamping.notices.here}") boolean here) {
        this.dispatch = dispatch;
        this.carriers = carriers;
        this.properties = properties;
        this.here = here;
    }

    /** Where the notices are heard, they are sent too. */
    @Override
    public boolean isAutoStartup() {
        return here;
    }

    @Override
    public void start() {
        running = true;
        for (Carrier carrier : carriers.all()) {
            Thread thread = new Thread(() -> run(carrier), "send-" + carrier.channel());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** What is being sent is sent to its end; the rest is left to the next start or another node. */
    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            stopped.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            for (Thread thread : threads) {
                thread.join(STOP_PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(Carrier carrier) {
        while (running) {
            int done = 0;
            try {
                done = dispatch.work(carrier, this::isRunning);
            } catch (RuntimeException e) {
                LOG.warn("Sending over {} stopped and will be tried again: {}", carrier.channel(), e.toString());
            }
            if (done < properties.sending().batch()) {
                rest();
            }
        }
    }

    private void rest() {
        lock.lock();
        try {
            long left = properties.sending().poll().toNanos();
            while (running && left > 0) {
                left = stopped.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        } finally {
            lock.unlock();
        }
    }
}
