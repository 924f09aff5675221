package id.pendamping.proof;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.CheckpointTopic;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Tells what was signed, as CloudEvents 1.0 in binary mode as everything that is published. */
@Component
class CheckpointMessages {

    private static final int PATIENCE_SECONDS = 10;

    private final KafkaTemplate<Object, Object> kafka;
    private final Clock clock;

    CheckpointMessages(ProducerFactory<Object, Object> producers, Clock clock) {
        this.kafka = new KafkaTemplate<>(producers);
        this.clock = clock;
    }

    void tell(Checkpoint checkpoint) throws ExecutionException, InterruptedException, TimeoutException {
        send(
                "id.pendamping.checkpoint.signed.v1",
                checkpoint.madeAt(),
                checkpoint.number(),
                checkpoint.octets(),
                CheckpointLines.of(checkpoint));
    }

    void tell(SignedHead head) throws ExecutionException, InterruptedException, TimeoutException {
        send(
                "id.pendamping.checkpoint.tree.v1",
                head.madeAt(),
                head.size(),
                utf8(head.note().toString()),
                TreeLine.message(head));
    }

    private void send(String type, Instant when, long number, byte[] content, String value)
            throws ExecutionException, InterruptedException, TimeoutException {
        String day = when.atZone(clock.getZone()).toLocalDate().toString();
        ProducerRecord<Object, Object> message = new ProducerRecord<>(CheckpointTopic.NAME, null, day, utf8(value));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.nameUUIDFromBytes(content).toString(),
                        "ce_source",
                        "/pendamping/checkpoints",
                        "ce_type",
                        type,
                        "ce_subject",
                        String.valueOf(number),
                        "ce_time",
                        when.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, header) -> message.headers().add(name, utf8(header)));
        kafka.send(message).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
