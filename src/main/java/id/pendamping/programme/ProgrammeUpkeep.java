package id.pendamping.programme;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets every node know what was decided on another one. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class ProgrammeUpkeep {

    private final Editions editions;
    private final ReferenceLists lists;

    ProgrammeUpkeep(Editions editions, ReferenceLists lists) {
        this.editions = editions;
        this.lists = lists;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void readAgain() {
        editions.refresh();
        lists.refresh();
    }
}
