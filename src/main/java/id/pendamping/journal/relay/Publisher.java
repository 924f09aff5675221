package id.pendamping.journal.relay;

import id.pendamping.embedded.Broker;
import id.pendamping.shared.Subject;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one leader has to send, in order, through one producer that never skips: a record is sent until it is
 * acknowledged, and the next only after it. A record that the producer does not even take ends the batch, because the
 * one after it might be taken and would overtake. A failed publisher is thrown away.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);
    private static final int SECONDS_AFTER_STOP = 5;

    /** Below the five seconds of silence after which the database takes the lease back. */
    private static final int MAX_BLOCK_MILLIS = 3_000;

    private final Producer<String, byte[]> producer;
    private final Leadership lease;
    private final BooleanSupplier running;
    private final Function<Subject, String> topics;

    Publisher(Producer<String, byte[]> producer, Leadership lease, BooleanSupplier running) {
        this(producer, lease, running, subject -> Topics.of(subject.kind()));
    }

    private Publisher(
            Producer<String, byte[]> producer,
            Leadership lease,
            BooleanSupplier running,
            Function<Subject, String> topics) {
        this.producer = producer;
        this.lease = lease;
        this.running = running;
        this.topics = topics;
    }

    static Publisher connect(Broker broker, Leadership lease, BooleanSupplier running) {
        return new Publisher(producer(broker, "pendamping-relay"), lease, running);
    }

    /** Sends everything to one topic. */
    static Publisher connectTo(String topic, Broker broker, Leadership lease) {
        return new Publisher(producer(broker, "pendamping-replay"), lease, () -> true, subject -> topic);
    }

    private static Producer<String, byte[]> producer(Broker broker, String clientId) {
        Map<String, Object> settings = broker.client(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
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
                MAX_BLOCK_MILLIS));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Gives those that the broker has acknowledged; subjects whose next record can never be sent are set aside. */
    List<Pending> publish(List<Pending> batch)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        return acknowledged(handOver(batch));
    }

    private Map<Pending, Future<RecordMetadata>> handOver(List<Pending> batch)
            throws SQLException, InterruptedException, ExecutionException {
        Map<Pending, Future<RecordMetadata>> answers = new LinkedHashMap<>();
        Set<Subject> parked = new HashSet<>();
        for (Pending entry : batch) {
            if (!parked.contains(entry.subject())) {
                try {
                    answers.put(entry, send(entry));
                } catch (Hopeless e) {
                    park(entry, e, parked);
                }
            }
        }
        return answers;
    }

    private List<Pending> acknowledged(Map<Pending, Future<RecordMetadata>> answers)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        List<Pending> acknowledged = new ArrayList<>(answers.size());
        Set<Subject> parked = new HashSet<>();
        for (Map.Entry<Pending, Future<RecordMetadata>> answer : answers.entrySet()) {
            Pending entry = answer.getKey();
            if (!parked.contains(entry.subject())) {
                try {
                    await(answer.getValue());
                    acknowledged.add(entry);
                } catch (Hopeless e) {
                    park(entry, e, parked);
                }
            }
        }
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
    }

    private Future<RecordMetadata> send(Pending entry) throws Hopeless, ExecutionException, InterruptedException {
        Future<RecordMetadata> answer;
        try {
            answer = producer.send(KafkaMessageFactory.<String>createWriter(
                            topics.apply(entry.subject()),
                            null,
                            null,
                            entry.subject().id())
                    .writeBinary(entry.asCloudEvent()));
        } catch (IllegalArgumentException e) {
            throw new Hopeless(e);
        }
        if (answer.isDone()) {
            result(answer);
        }
        return answer;
    }

    private void await(Future<RecordMetadata> answer)
            throws Hopeless, SQLException, InterruptedException, ExecutionException, TimeoutException {
        int secondsAfterStop = 0;
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                throw hopelessOr(e);
            } catch (TimeoutException e) {
                lease.keep();
                if (!running.getAsBoolean() && ++secondsAfterStop == SECONDS_AFTER_STOP) {
                    throw e;
                }
            }
        }
    }

    private static void result(Future<RecordMetadata> answer)
            throws Hopeless, ExecutionException, InterruptedException {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw hopelessOr(e);
        }
    }

    private static ExecutionException hopelessOr(ExecutionException failure) throws Hopeless {
        if (failure.getCause() instanceof RecordTooLargeException tooLarge) {
            throw new Hopeless(tooLarge);
        }
        return failure;
    }

    private void park(Pending entry, Hopeless failure, Set<Subject> parked) throws SQLException {
        LOG.error(
                "Event {} can never be sent; nothing of {} is published until its row in journal_parked is removed",
                entry.eventId(),
                entry.subject(),
                failure.getCause());
        lease.park(entry, String.valueOf(failure.getCause()));
        parked.add(entry.subject());
    }

    /** However often it is tried. */
    private static final class Hopeless extends Exception {

        private static final long serialVersionUID = 1L;

        Hopeless(Exception cause) {
            super(cause);
        }
    }
}
