package id.pendamping.journal.relay;

import id.pendamping.embedded.Broker;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Publishes pending entries, lowest first, and removes them only after the broker has acknowledged all of them. One node
 * of many does so at a time; the others wait for its lease and tell it after their own commits.
 */
@Component
public class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long LOST_WAKE_UP_MILLIS = 250;
    private static final long LISTEN_MILLIS = 25;
    private static final long COMPETE_MILLIS = 100;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;
    private static final long PAUSE_AFTER_REFUSAL_MILLIS = 10_000;
    private static final long STOP_PATIENCE_MILLIS = 10_000;

    private final String url;
    private final String user;
    private final String password;
    private final Broker broker;
    private final short replication;
    private final Duration gather;
    private final List<Topic> topics;
    private final Semaphore wake = new Semaphore(0);
    private final CommitTimes times = new CommitTimes();
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password,
            Broker broker,
            @Value("${pendamping.events.replication:1}") short replication,
            @Value("${pendamping.events.gather:0}") Duration gather,
            List<TopicOwner> owners) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.broker = broker;
        this.replication = replication;
        this.gather = gather;
        this.topics = owners.stream().flatMap(owner -> owner.topics().stream()).toList();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Entry entry) {
        times.committed(entry.eventId());
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    CommitTimes times() {
        return times;
    }

    @Override
    public void start() {
        running = true;
        Thread relay = new Thread(this::run, "relay");
        relay.setDaemon(true);
        thread = relay;
        relay.start();
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        Thread relay = thread;
        if (relay != null) {
            try {
                relay.join(STOP_PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the database and its migrations, before anything that writes facts. */
    @Override
    public int getPhase() {
        return 500;
    }

    private void run() {
        try {
            while (running) {
                try {
                    BrokerTopics.ensure(broker, topics, replication);
                    compete();
                } catch (RelayRefuses e) {
                    LOG.error("Nothing is published: {}", e.getMessage());
                    rest(PAUSE_AFTER_REFUSAL_MILLIS);
                } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                    if (running) {
                        LOG.warn("Publishing stopped and will be tried again: {}", e.toString());
                        rest(PAUSE_AFTER_FAILURE_MILLIS);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compete() throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (Lease lease = Lease.connect(url, user, password)) {
            while (running && !lease.take()) {
                if (isWoken(COMPETE_MILLIS)) {
                    lease.tell();
                }
            }
            if (running) {
                lead(lease);
            }
        }
    }

    private void lead(Lease lease) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        lease.listen();
        try (Publisher publisher = Publisher.connect(broker, lease, this::isRunning)) {
            while (running) {
                List<Pending> batch = lease.next();
                if (!batch.isEmpty()) {
                    List<Pending> acknowledged = publisher.publish(batch);
                    times.acknowledged(acknowledged);
                    lease.acknowledged(acknowledged);
                }
                if (batch.size() < Lease.MOST) {
                    awaitWork(lease);
                }
            }
        }
    }

    /**
     * Until this node or another one has committed, or for as long as a lost wake-up may cost; then for what is committed
     * close behind it.
     */
    private void awaitWork(Lease lease) throws SQLException, InterruptedException {
        awaitCommit(lease);
        if (running && !gather.isZero()) {
            rest(gather.toMillis());
        }
    }

    private void awaitCommit(Lease lease) throws SQLException, InterruptedException {
        long slices = LOST_WAKE_UP_MILLIS / LISTEN_MILLIS;
        for (long slice = 0; slice < slices; slice++) {
            if (isWoken(LISTEN_MILLIS) || lease.wasTold()) {
                return;
            }
        }
    }

    private boolean isWoken(long millis) throws InterruptedException {
        boolean woken = wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
        if (woken) {
            wake.drainPermits();
        }
        return woken;
    }

    /** Not cut short by commits: there is nothing to be done with them. */
    private void rest(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (running && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
