package id.pendamping.registration.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Jobs;
import id.pendamping.bulk.Turn;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in registration files. A file that cannot be used is refused at once; a usable one is kept and worked off in
 * the background, group by group, from behind the last group that was counted. What is in the file decides whether a
 * group is taken or rejected; a fault of the program or of its database only means that the group is tried again.
 */
@Component
public class Imports implements BackgroundJob {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final String NAME = "registration-import";

    /** Faults of one group, each of which the database could still write down, before the others go on without it. */
    private static final int MOST_TRIES = 5;

    private final Batches batches;
    private final ImportProgress progress;
    private final ImportGroup importGroup;
    private final Jobs jobs;
    private final OpenPhases openPhases;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            Batches batches,
            ImportProgress progress,
            ImportGroup importGroup,
            Jobs jobs,
            OpenPhases openPhases,
            Limits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
        this.progress = progress;
        this.importGroup = importGroup;
        this.jobs = jobs;
        this.openPhases = openPhases;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The answer to an upload. */
    public sealed interface Uploaded {
        record Taken(UUID batchId) implements Uploaded {}

        record Refused(Refusal refusal) implements Uploaded {}
    }

    public Uploaded take(String fileName, byte[] content, Account registrar) {
        return take(UuidCreator.getRandomBasedFast(), fileName, content, registrar);
    }

    /** Under an id that the sender's key gives: the same file again is the same batch, another file none. */
    public Uploaded take(UUID id, String fileName, byte[] content, Account registrar) {
        try {
            RegistrationFile.Scan scan = new RegistrationFile(content, limits).scan();
            Optional<Refusal> unknown = openPhases.objection(scan.phases());
            if (unknown.isPresent()) {
                return new Uploaded.Refused(unknown.get());
            }
            boolean isNew =
                    Boolean.TRUE.equals(transaction.execute(status -> add(id, fileName, content, scan, registrar)));
            return isNew || batches.isOf(id, content)
                    ? new Uploaded.Taken(id)
                    : new Uploaded.Refused(Refusal.of("refusal.keyReused"));
        } catch (UnusableFile e) {
            return new Uploaded.Refused(e.refusal());
        }
    }

    private boolean add(UUID id, String fileName, byte[] content, RegistrationFile.Scan scan, Account registrar) {
        boolean isNew = batches.add(id, shown(fileName), content, scan, registrar.id(), clock.instant());
        if (isNew) {
            jobs.begin(NAME, id.toString());
        }
        return isNew;
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
            if (progress.tried(batch.id(), group.ordinal()) < MOST_TRIES) {
                throw e;
            }
            log.error("Import {}: rows {} to {} could not be taken", batch.id(), group.first(), group.last(), e);
            return importGroup.giveUp(batch.id(), headings, group);
        }
    }

    static String shown(String fileName) {
        String name = NormalForm.line(NormalForm.line(fileName).replaceAll(".*[/\\\\]", ""));
        if (name.isEmpty()) {
            return "-";
        }
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}
