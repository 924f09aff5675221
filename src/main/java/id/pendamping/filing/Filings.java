package id.pendamping.filing;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.bulk.Jobs;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.forms.FileName;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes archives of papers in. One that cannot be read is refused at once; a usable one is kept and worked off in the
 * background. Its sender alone sees the results.
 */
@Component
public class Filings {

    private static final int LATEST = 50;

    private final FilingStore store;
    private final Jobs jobs;
    private final EvidenceList evidence;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Filings(
            FilingStore store,
            Jobs jobs,
            EvidenceList evidence,
            Limits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.evidence = evidence;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The answer to an archive. */
    public sealed interface Taken {
        record In(UUID id) implements Taken {}

        record Refused(Refusal refusal) implements Taken {}
    }

    public Taken take(String fileName, byte[] content, Account sender) {
        return take(UuidCreator.getRandomBasedFast(), fileName, content, sender);
    }

    /** Under an id that the sender's key gives: the same archive again is the same filing, another one none. */
    public Taken take(UUID id, String fileName, byte[] content, Account sender) {
        if (content.length > limits.largestFile()) {
            return new Taken.Refused(Refusal.at("file", "refusal.filing.large", limits.largestFile() / 1_000_000));
        }
        try {
            int papers = new PaperArchive(content, (int) evidence.largestFile()).count();
            boolean isNew = Boolean.TRUE.equals(
                    transaction.execute(status -> add(id, FileName.shown(fileName), content, papers, sender)));
            return isNew || store.isOf(id, content)
                    ? new Taken.In(id)
                    : new Taken.Refused(Refusal.of("refusal.keyReused"));
        } catch (UnusableFile e) {
            return new Taken.Refused(e.refusal());
        }
    }

    private boolean add(UUID id, String fileName, byte[] content, int papers, Account sender) {
        boolean isNew = store.add(id, fileName, content, papers, sender.id(), clock.instant());
        if (isNew) {
            jobs.begin(RunFiling.NAME, id.toString());
        }
        return isNew;
    }

    /** The person's own, newest first. */
    public List<Filing> of(Account sender) {
        return store.sentBy(sender.id(), LATEST);
    }

    /** The person's own. */
    public Optional<Filing> find(UUID id, Account sender) {
        return store.find(id).filter(filing -> filing.sentBy().equals(sender.id()));
    }

    /** The results, by place in the archive. */
    public List<FiledPaper> papers(Filing filing, FiledPaper.@Nullable Result result, PageRequest asked) {
        return store.papers(filing.id(), result, asked);
    }
}
