package id.pendamping.journal.relay;

import id.pendamping.journal.Entry;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Publishes pending entries, lowest first, and removes them only after the broker has acknowledged all of them. The
 * producer never skips: a record is sent until it is acknowledged, and the next only after it.
 */
@Component
public class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long LOST_WAKE_UP_MILLIS = 250;
    private static final long COMPETE_MILLIS = 100;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);
    private static final int MAX_BLOCK_MILLIS = 5_000;

    private final String url;
    private final String user;
    private final String password;
    private final String bootstrapServers;
    private final short replication;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${pendamping.events.replication:1}") short replication) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.bootstrapServers = bootstrapServers;
        this.replication = replication;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Entry entry) {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread relay = new Thread(this::run, "relay");
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
                relay.join(TimeUnit.SECONDS.toMillis(10));
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
        while (running) {
            try (Lease lease = Lease.connect(url, user, password)) {
                if (lease.take()) {
                    publish(lease);
                } else {
                    pause(COMPETE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                if (running) {
                    LOG.warn("Publishing stopped and will be tried again: {}", e.toString());
                    sleep();
                }
            }
        }
    }

    private void publish(Lease lease) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        Topics.ensure(bootstrapServers, replication);
        Producer<String, byte[]> producer = producer();
        try {
            while (running) {
                List<Pending> batch = lease.next();
                if (batch.isEmpty()) {
                    lease.keep();
                    pause(LOST_WAKE_UP_MILLIS);
                } else {
                    send(lease, producer, batch);
                }
            }
        } finally {
            producer.close(CLOSE_PATIENCE);
        }
    }

    private void send(Lease lease, Producer<String, byte[]> producer, List<Pending> batch)
            throws SQLException, InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(batch.size());
        for (Pending entry : batch) {
            answers.add(producer.send(KafkaMessageFactory.<String>createWriter(
                            Topics.of(entry.subject().kind()),
                            null,
                            null,
                            entry.subject().id())
                    .writeBinary(entry.asCloudEvent())));
        }
        List<Pending> sent = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            if (isAcknowledged(lease, batch.get(i), answers.get(i))) {
                sent.add(batch.get(i));
            } else {
                break;
            }
        }
        lease.acknowledged(sent);
    }

    private boolean isAcknowledged(Lease lease, Pending entry, Future<RecordMetadata> answer)
            throws SQLException, InterruptedException, ExecutionException {
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException e) {
                lease.keep();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException) {
                    LOG.error("Event {} can never be sent; its subject is set aside", entry.eventId(), e);
                    lease.park(entry, e.getCause().toString());
                    return false;
                }
                throw e;
            }
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "pendamping-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                MAX_BLOCK_MILLIS,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    private void pause(long millis) throws InterruptedException {
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void sleep() {
        try {
            pause(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
