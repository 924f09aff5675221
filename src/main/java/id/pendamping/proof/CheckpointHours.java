package id.pendamping.proof;

import id.pendamping.bulk.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks several times a minute whether a checkpoint is due or wanted. */
@Component
class CheckpointHours implements RecurringJob {

    private final CheckpointRound round;

    CheckpointHours(CheckpointRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "checkpoint";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        round.go();
    }
}
