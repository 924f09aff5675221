package id.pendamping.proof;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks several times a minute whether a checkpoint is due or wanted. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class CheckpointHours {

    private final CheckpointRound round;

    CheckpointHours(CheckpointRound round) {
        this.round = round;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void look() {
        round.go();
    }
}
