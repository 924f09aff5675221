package id.pendamping.registration.imports;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off a registration file in the background, group by group, from behind the last group that was counted. The file
 * decides whether a group is taken or rejected; a fault of the program or of its database only means that the group is
 * tried again.
 */
@Component
class RunImport implements BackgroundJob {

    static final String NAME = "registration-import";

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);

    /**
     * Faults of one group, each of which the database could still write down, before the others go on without it; as many
     * again before the file is given up, when not even that can be kept.
     */
    private static final int MOST_TRIES = 5;

    private final Batches batches;
    private final ImportProgress progress;
    private final ImportGroup importGroup;
    private final Limits limits;
    private final Clock clock;

    RunImport(Batches batches, ImportProgress progress, ImportGroup importGroup, Limits limits, Clock clock) {
        this.batches = batches;
        this.progress = progress;
        this.importGroup = importGroup;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        Optional<Batch> batch = batches.find(UUID.fromString(id)).filter(found -> !found.isOver());
        Optional<byte[]> content = batch.flatMap(found -> progress.content(found.id()));
        if (batch.isEmpty() || content.isEmpty()) {
            return Ran.DONE;
        }
        try {
            return work(batch.get(), content.get(), turn);
        } catch (UnusableFile e) {
            log.warn("Import {} cannot be read to its end: {}", id, e.getMessage());
            progress.close(batch.get().id(), Batch.State.FAILED, clock.instant());
            return Ran.DONE;
        }
    }

    private Ran work(Batch batch, byte[] content, Turn turn) throws UnusableFile {
        RegistrationFile file = new RegistrationFile(content, limits);
        RegistrationFile.Scan scan = file.scan();
        boolean[] complete = {true};
        file.groups(scan.split(), (group, headings) -> {
            if (group.ordinal() <= batch.done()) {
                return true;
            }
            complete[0] = !turn.isOver() && taken(batch, headings, group);
            return complete[0];
        });
        if (!complete[0]) {
            return Ran.LEFT_OFF;
        }
        progress.close(batch.id(), Batch.State.FINISHED, clock.instant());
        return Ran.DONE;
    }

    /** False when another node has counted the group. */
    private boolean taken(Batch batch, Headings headings, GroupRows group) {
        Act act = Act.by(new Actor(batch.uploadedBy(), Duty.REGISTRAR), clock.instant());
        try {
            return importGroup.handle(batch.id(), headings, group, act);
        } catch (RuntimeException e) {
            int tries = progress.tried(batch.id(), group.ordinal());
            if (tries < MOST_TRIES) {
                throw e;
            }
            log.error("Import {}: rows {} to {} could not be taken", batch.id(), group.first(), group.last(), e);
            if (tries < MOST_TRIES * 2) {
                return importGroup.giveUp(batch.id(), headings, group);
            }
            progress.close(batch.id(), Batch.State.FAILED, clock.instant());
            return false;
        }
    }
}
