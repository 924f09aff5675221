package id.pendamping.proof;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the day's checkpoint when its hour has come, and takes it outside the database. Of several nodes the one that
 * holds the lock makes it; each keeps its own file.
 */
@Component
class CheckpointRound {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRound.class);
    private static final int PATIENCE_SECONDS = 10;

    private final MakeCheckpoint make;
    private final Checkpoints checkpoints;
    private final CheckpointFile file;
    private final KafkaTemplate<Object, Object> kafka;
    private final Clock clock;
    private final LocalTime time;

    CheckpointRound(
            MakeCheckpoint make,
            Checkpoints checkpoints,
            CheckpointFile file,
            ProducerFactory<Object, Object> producers,
            Clock clock,
            @Value("${pendamping.proof.hour:23}") int hour) {
        this.make = make;
        this.checkpoints = checkpoints;
        this.file = file;
        this.kafka = new KafkaTemplate<>(producers);
        this.clock = clock;
        this.time = LocalTime.of(hour, 0);
    }

    void go() {
        try {
            make.handle(lastTime())
                    .ifPresent(made -> LOG.info("Checkpoint {} covers {} entries", made.number(), made.entries()));
            file.grow();
            tell();
            // the next reader of a case need not wait for the tree
            checkpoints.latest().ifPresent(checkpoints::tree);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("The checkpoint will be tried again: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When the hour last came. */
    private Instant lastTime() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.with(time);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private void tell() throws ExecutionException, InterruptedException, TimeoutException {
        for (Checkpoint checkpoint : checkpoints.untold()) {
            kafka.send(message(checkpoint)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            checkpoints.told(checkpoint);
        }
    }

    /** CloudEvents 1.0 in binary mode, as everything that is published. */
    private ProducerRecord<Object, Object> message(Checkpoint checkpoint) {
        String day = checkpoint.madeAt().atZone(clock.getZone()).toLocalDate().toString();
        ProducerRecord<Object, Object> message =
                new ProducerRecord<>(CheckpointTopic.NAME, null, day, utf8(CheckpointLines.of(checkpoint)));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.nameUUIDFromBytes(checkpoint.octets()).toString(),
                        "ce_source",
                        "/pendamping/checkpoints",
                        "ce_type",
                        "id.pendamping.checkpoint.signed.v1",
                        "ce_subject",
                        String.valueOf(checkpoint.number()),
                        "ce_time",
                        checkpoint.madeAt().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, utf8(value)));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
