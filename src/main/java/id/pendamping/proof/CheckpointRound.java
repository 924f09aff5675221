package id.pendamping.proof;

import id.pendamping.checkpoint.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the day's checkpoint when its hour has come, and takes it outside the database. Of several nodes the one that
 * holds the lock makes it; each keeps its own file.
 */
@Component
class CheckpointRound {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRound.class);

    private final MakeCheckpoint make;
    private final Checkpoints checkpoints;
    private final CheckpointFile file;
    private final CheckpointMessages messages;
    private final Clock clock;
    private final LocalTime time;

    CheckpointRound(
            MakeCheckpoint make,
            Checkpoints checkpoints,
            CheckpointFile file,
            CheckpointMessages messages,
            Clock clock,
            @Value("${pendamping.proof.hour:23}") int hour) {
        this.make = make;
        this.checkpoints = checkpoints;
        this.file = file;
        this.messages = messages;
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
            messages.tell(checkpoint);
            checkpoints.told(checkpoint);
        }
    }
}
