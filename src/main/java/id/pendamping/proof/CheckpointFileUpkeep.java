package id.pendamping.proof;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the file of this node grow, whichever node makes the checkpoints. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class CheckpointFileUpkeep {

    private final CheckpointFile file;

    CheckpointFileUpkeep(CheckpointFile file) {
        this.file = file;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void grow() {
        file.grow();
    }
}
