package id.pendamping.filing;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.evidence.EvidenceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works off an archive in the background, paper by paper, from behind the last one that was counted. */
@Component
class RunFiling implements BackgroundJob {

    static final String NAME = "paper-filing";

    private static final Logger log = LoggerFactory.getLogger(RunFiling.class);

    /** Faults of one paper before the others go on without it. */
    private static final int MOST_TRIES = 5;

    private final FilingStore store;
    private final LayPaper layPaper;
    private final Accounts accounts;
    private final EvidenceList evidence;
    private final Clock clock;

    RunFiling(FilingStore store, LayPaper layPaper, Accounts accounts, EvidenceList evidence, Clock clock) {
        this.store = store;
        this.layPaper = layPaper;
        this.accounts = accounts;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        Optional<Filing> filing = store.find(UUID.fromString(id)).filter(found -> !found.isOver());
        Optional<byte[]> content = filing.flatMap(found -> store.content(found.id()));
        if (filing.isEmpty() || content.isEmpty()) {
            return Ran.DONE;
        }
        Account sender = accounts.find(filing.get().sentBy()).orElseThrow();
        try {
            boolean isComplete = new PaperArchive(content.get(), (int) evidence.largestFile())
                    .each(
                            filing.get().done(),
                            (position, file, paper) ->
                                    !turn.isOver() && laid(filing.get().id(), sender, position, file, paper));
            if (!isComplete) {
                return Ran.LEFT_OFF;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.close(filing.get().id(), clock.instant());
        return Ran.DONE;
    }

    private boolean laid(UUID filing, Account sender, int position, EntryName file, byte[] paper) {
        try {
            return layPaper.handle(filing, sender, position, file, paper);
        } catch (RuntimeException e) {
            if (store.tried(filing, position) < MOST_TRIES) {
                throw e;
            }
            log.error("Filing {}: paper {} could not be laid beside its registration", filing, position, e);
            return layPaper.giveUp(filing, position, file);
        }
    }
}
