package id.pendamping.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Servers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;

/** Nobody is deaf for long because the one before was killed: it says no good-bye and is still a member of its group. */
@PendampingTest
class KilledConsumerIT {

    /** Shorter than any start of the program after which five seconds are left. */
    private static final Duration DEAF = Duration.ofSeconds(9);

    private final String topic = "killed." + UUID.randomUUID();

    @Autowired
    ConsumerFactory<Object, Object> consumers;

    @Test
    void theNextOneHearsSoonAfterOneThatWasKilled() throws Exception {
        try (Admin admin = Admin.create(Servers.client())) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        send("first");
        Consumer<Object, Object> killed = consumers.createConsumer(topic, "killed");
        killed.subscribe(List.of(topic));
        hear(killed, Duration.ofSeconds(30));
        killed.commitSync();
        killed.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP));

        long begun = System.nanoTime();
        send("second");
        try (Consumer<Object, Object> next = consumers.createConsumer(topic, "next")) {
            next.subscribe(List.of(topic));
            hear(next, Duration.ofMinutes(1));
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(DEAF.toMillis());
    }

    private void send(String word) throws Exception {
        try (var producer = new KafkaProducer<>(Servers.client(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, word)).get();
        }
    }

    private static void hear(Consumer<Object, Object> consumer, Duration atMost) {
        Awaitility.await().atMost(atMost).until(() -> !consumer.poll(Duration.ofMillis(100))
                .isEmpty());
    }
}
