package id.pendamping.registration.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.bulk.Jobs;
import id.pendamping.forms.FileName;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in registration files. A file that cannot be used is refused at once; a usable one is kept and worked off in
 * the background.
 */
@Component
public class Imports {

    private final Batches batches;
    private final Jobs jobs;
    private final OpenPhases openPhases;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            Batches batches,
            Jobs jobs,
            OpenPhases openPhases,
            Limits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
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
        boolean isNew = batches.add(id, FileName.shown(fileName), content, scan, registrar.id(), clock.instant());
        if (isNew) {
            jobs.begin(RunImport.NAME, id.toString());
        }
        return isNew;
    }
}
