package id.pendamping.proof;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the files of this node grow, whichever node makes the checkpoints. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class CheckpointFileUpkeep {

    private final CheckpointFile file;
    private final TreeFile tree;

    CheckpointFileUpkeep(CheckpointFile file, TreeFile tree) {
        this.file = file;
        this.tree = tree;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void grow() {
        file.grow();
        tree.grow();
    }
}
