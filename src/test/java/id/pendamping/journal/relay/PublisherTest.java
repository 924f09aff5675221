package id.pendamping.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final Future<RecordMetadata> TAKEN = CompletableFuture.completedFuture(null);

    private final List<String> handedOver = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();

    @Test
    void sendsInOrderAndGivesWhatWasAcknowledged() throws Exception {
        List<Pending> batch = List.of(entry("a", 1), entry("b", 1), entry("a", 2));

        assertThat(publisher(id -> TAKEN).publish(batch)).isEqualTo(batch);
        assertThat(handedOver).containsExactly("a/1", "b/1", "a/2");
    }

    @Test
    void handsNothingOverBehindARecordThatWasNotTaken() {
        Publisher publisher = publisher(id -> id.equals("a/2")
                ? CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException("no metadata"))
                : TAKEN);

        assertThatThrownBy(() -> publisher.publish(List.of(entry("a", 1), entry("a", 2), entry("a", 3))))
                .isInstanceOf(ExecutionException.class);
        assertThat(handedOver).containsExactly("a/1", "a/2");
        assertThat(parked).isEmpty();
    }

    @Test
    void setsTheSubjectAsideWhoseRecordIsTooLargeAndGoesOnWithTheRest() throws Exception {
        Publisher publisher = publisher(id ->
                id.equals("a/2") ? CompletableFuture.failedFuture(new RecordTooLargeException("too large")) : TAKEN);

        List<Pending> acknowledged =
                publisher.publish(List.of(entry("a", 1), entry("a", 2), entry("b", 1), entry("a", 3), entry("b", 2)));

        assertThat(acknowledged).extracting(PublisherTest::id).containsExactly("a/1", "b/1", "b/2");
        assertThat(handedOver).containsExactly("a/1", "a/2", "b/1", "b/2");
        assertThat(parked).containsExactly("a/2");
    }

    @Test
    void setsTheSubjectAsideThatNoAddressCanBeMadeOf() throws Exception {
        List<Pending> acknowledged = publisher(id -> TAKEN)
                .publish(List.of(entry("not an address", 1), entry("b", 1), entry("not an address", 2)));

        assertThat(acknowledged).extracting(PublisherTest::id).containsExactly("b/1");
        assertThat(parked).containsExactly("not an address/1");
    }

    private Publisher publisher(Function<String, Future<RecordMetadata>> broker) {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
                        String id = message.key()
                                + '/'
                                + Long.parseLong(new String(
                                        message.headers()
                                                .lastHeader("ce_sequence")
                                                .value(),
                                        java.nio.charset.StandardCharsets.UTF_8));
                        handedOver.add(id);
                        return broker.apply(id);
                    }
                };
        return new Publisher(producer, new Leader(), () -> true);
    }

    private static Pending entry(String subject, long sequence) {
        return new Pending(
                sequence,
                UUID.randomUUID(),
                new Subject(Subject.Kind.CASE, subject),
                sequence,
                "case-closed",
                1,
                "{}",
                "AUTOMATION",
                Instant.parse("2023-11-15T03:00:00Z"),
                null,
                null,
                "",
                "");
    }

    private static String id(Pending entry) {
        return entry.subject().id() + '/' + entry.sequence();
    }

    private final class Leader implements Leadership {
        @Override
        public void keep() {}

        @Override
        public void park(Pending entry, String reason) {
            parked.add(id(entry));
        }
    }
}
