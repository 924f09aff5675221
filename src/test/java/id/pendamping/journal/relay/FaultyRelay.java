package id.pendamping.journal.relay;

import id.pendamping.shared.Subject;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Relays as they are often built, each with one well-known mistake. A storm that does not find it proves nothing. */
public final class FaultyRelay {

    /** What was done wrong. */
    public enum Mistake {
        /** Ids are drawn before commits: what commits late is passed over. */
        CURSOR_BY_ID,
        /** A kill between the two loses what was on its way. */
        DELETE_BEFORE_ACKNOWLEDGEMENT,
        /** The producer gives one record up and takes the next. */
        SHORT_DELIVERY_TIMEOUT
    }

    private final String[] servers;
    private final Mistake mistake;
    private UUID cursor = new UUID(0, 0);

    private FaultyRelay(String[] servers, Mistake mistake) {
        this.servers = servers;
        this.mistake = mistake;
    }

    public static void main(String[] arguments) throws InterruptedException {
        FaultyRelay relay = new FaultyRelay(arguments, Mistake.valueOf(arguments[4]));
        Thread watch = new Thread(FaultyRelay::endWithTheStorm);
        watch.setDaemon(true);
        watch.start();
        while (true) {
            try {
                BrokerTopics.ensure(RelayNode.broker(arguments[3]), new Topics().topics(), (short) 1);
                relay.run();
            } catch (Exception e) {
                Thread.sleep(200);
            }
        }
    }

    private static void endWithTheStorm() {
        try {
            while (System.in.read() != -1) {
                continue;
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void run() throws SQLException, InterruptedException, ExecutionException {
        try (Lease lease = Lease.connect(servers[0], servers[1], servers[2])) {
            while (!lease.take()) {
                Thread.sleep(100);
            }
            try (KafkaProducer<String, byte[]> producer = producer()) {
                while (true) {
                    lease.keep();
                    List<Pending> batch = mistake == Mistake.CURSOR_BY_ID ? afterCursor() : lease.next();
                    if (mistake == Mistake.DELETE_BEFORE_ACKNOWLEDGEMENT) {
                        lease.acknowledged(batch);
                    }
                    lease.acknowledged(sent(producer, batch));
                    Thread.sleep(5);
                }
            }
        }
    }

    private List<Pending> sent(KafkaProducer<String, byte[]> producer, List<Pending> batch)
            throws ExecutionException, InterruptedException {
        Map<Pending, Future<?>> answers = new LinkedHashMap<>();
        for (Pending entry : batch) {
            answers.put(
                    entry,
                    producer.send(KafkaMessageFactory.<String>createWriter(
                                    Topics.of(entry.subject().kind()),
                                    null,
                                    null,
                                    entry.subject().id())
                            .writeBinary(entry.asCloudEvent())));
        }
        List<Pending> acknowledged = new ArrayList<>();
        for (Map.Entry<Pending, Future<?>> answer : answers.entrySet()) {
            try {
                answer.getValue().get();
                acknowledged.add(answer.getKey());
                cursor = answer.getKey().eventId();
            } catch (ExecutionException e) {
                if (mistake != Mistake.SHORT_DELIVERY_TIMEOUT) {
                    throw e;
                }
            }
        }
        return acknowledged;
    }

    private List<Pending> afterCursor() throws SQLException {
        List<Pending> batch = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(servers[0], servers[1], servers[2]);
                PreparedStatement query = connection.prepareStatement("""
                        select coalesce(p.pos, 0) as pos, j.event_id, j.subject_id, j.sequence, j.type, j.schema_version,
                            j.data::text as data, j.duty, j.occurred_at, encode(j.hash, 'hex') as hash,
                            encode(j.previous_hash, 'hex') as previous_hash
                        from journal j left join journal_pending p on p.event_id = j.event_id
                        where j.event_id > ? order by j.event_id limit 500""")) {
            query.setObject(1, cursor);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    batch.add(new Pending(
                            row.getLong("pos"),
                            row.getObject("event_id", UUID.class),
                            new Subject(Subject.Kind.CASE, row.getString("subject_id")),
                            row.getLong("sequence"),
                            row.getString("type"),
                            row.getInt("schema_version"),
                            row.getString("data"),
                            row.getString("duty"),
                            row.getTimestamp("occurred_at").toInstant(),
                            null,
                            null,
                            row.getString("hash"),
                            row.getString("previous_hash")));
                }
            }
        }
        return batch;
    }

    private KafkaProducer<String, byte[]> producer() {
        boolean isShort = mistake == Mistake.SHORT_DELIVERY_TIMEOUT;
        return new KafkaProducer<>(
                RelayNode.broker(servers[3])
                        .client(Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                !isShort,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                isShort ? 200 : 30_000,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                isShort ? 300 : Integer.MAX_VALUE,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                3_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
