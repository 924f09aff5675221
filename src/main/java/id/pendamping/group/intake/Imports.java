package id.pendamping.group.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes in registration files. A file that cannot be used is refused at once; a usable one is kept and worked off in
 * the background, one after the other. What a stop of the program interrupted is taken up at the next start, behind the
 * last group that was counted.
 */
@Component
class Imports implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int STOP_SECONDS = 20;

    private final Batches batches;
    private final ImportGroup importGroup;
    private final Limits limits;
    private final Clock clock;
    private volatile ExecutorService worker = worker();
    private volatile boolean running;

    Imports(Batches batches, ImportGroup importGroup, Limits limits, Clock clock) {
        this.batches = batches;
        this.importGroup = importGroup;
        this.limits = limits;
        this.clock = clock;
    }

    /** What came of an upload. */
    sealed interface Uploaded {
        record Taken(UUID batchId) implements Uploaded {}

        record Refused(Refusal refusal) implements Uploaded {}
    }

    Uploaded take(String fileName, byte[] content, Account registrar) {
        return take(UuidCreator.getRandomBasedFast(), fileName, content, registrar);
    }

    /** Under an id that the sender's key gives: the same file again is the same batch, another file none. */
    Uploaded take(UUID id, String fileName, byte[] content, Account registrar) {
        try {
            RegistrationFile.Scan scan = new RegistrationFile(content, limits).scan();
            if (batches.add(id, shown(fileName), content, scan, registrar.id(), clock.instant())) {
                worker.execute(() -> work(id));
            } else if (!batches.isOf(id, content)) {
                return new Uploaded.Refused(Refusal.of("refusal.keyReused"));
            }
            return new Uploaded.Taken(id);
        } catch (UnusableFile e) {
            return new Uploaded.Refused(e.refusal());
        }
    }

    /** Works a batch off; repeatable. */
    void work(UUID id) {
        Optional<Batch> batch = batches.find(id).filter(found -> !found.isOver());
        Optional<byte[]> content = batches.content(id);
        if (batch.isEmpty() || content.isEmpty()) {
            return;
        }
        try {
            work(batch.get(), content.get());
        } catch (UnusableFile e) {
            log.warn("Import {} cannot be read to its end: {}", id, e.getMessage());
            batches.close(id, Batch.State.FAILED, clock.instant());
        } catch (RuntimeException e) {
            log.error("Import {} is interrupted and is taken up at the next start", id, e);
        }
    }

    private void work(Batch batch, byte[] content) throws UnusableFile {
        RegistrationFile file = new RegistrationFile(content, limits);
        RegistrationFile.Scan scan = file.scan();
        boolean[] complete = {true};
        file.groups(scan.split(), (group, layout) -> {
            if (group.ordinal() <= batch.done()) {
                return true;
            }
            complete[0] = running && taken(batch, layout, group);
            return complete[0];
        });
        if (complete[0]) {
            batches.close(batch.id(), Batch.State.FINISHED, clock.instant());
        }
    }

    private boolean taken(Batch batch, Layout layout, GroupRows group) {
        Act act = Act.by(new Actor(batch.uploadedBy(), Duty.REGISTRAR), clock.instant());
        try {
            return importGroup.handle(batch.id(), layout, group, act);
        } catch (RuntimeException e) {
            log.error("Import {}: rows {} to {} could not be taken", batch.id(), group.first(), group.last(), e);
            return importGroup.reject(batch.id(), layout, group);
        }
    }

    private static String shown(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "-";
        }
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpInterrupted() {
        batches.open().forEach(id -> worker.execute(() -> work(id)));
    }

    @Override
    public void start() {
        if (worker.isShutdown()) {
            worker = worker();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("An import still runs; it is taken up at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "imports");
            thread.setDaemon(true);
            return thread;
        });
    }
}
