package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.bulk.Jobs;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases of a phase as one file: written in the background, kept for a week, fetched by the person who asked for it. */
@Component
public class PhaseExports {

    /** How far a file is; one that is too large, or fails again and again, will not be written. */
    public enum State {
        WAITING,
        WRITTEN,
        TOO_LARGE,
        FAILED
    }

    /**
     * One file.
     *
     * @param bytes its size, when it is complete
     */
    public record Run(
            UUID id,
            UUID phaseId,
            PhaseFormat format,
            Instant begunAt,
            int cases,
            int total,
            @Nullable Long bytes,
            State state) {

        public boolean isRunning() {
            return state == State.WAITING;
        }

        /** Done, in whole percent. */
        public int percent() {
            return total == 0 ? 0 : Math.min(99, cases * 100 / total);
        }
    }

    /** A file of which parts are on their way out. */
    public interface PhaseFile {

        void writeTo(OutputStream out, long from, long length) throws IOException;
    }

    private static final int LATEST = 10;

    private final PhaseExportStore store;
    private final PhaseExportParts parts;
    private final Jobs jobs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhaseExports(
            PhaseExportStore store,
            PhaseExportParts parts,
            Jobs jobs,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.jobs = jobs;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    public static boolean mayTake(Account account) {
        return account.holds(Duty.AUDITOR);
    }

    /** Begins to write the cases that the person may see; under the same id once, however often it is asked for. */
    public void begin(UUID id, Phase phase, PhaseFormat format, Account account) {
        transaction.executeWithoutResult(status -> {
            List<CaseId> cases = store.cases(phase, account);
            if (store.add(id, phase, format, cases, account, clock.instant())) {
                jobs.begin(WritePhase.NAME, id.toString());
            }
        });
    }

    /** The person's own, newest first. */
    public List<Run> of(Account account) {
        return store.of(account, LATEST);
    }

    /** The file of one's own run, on record from now on; none when it is not complete. */
    public Optional<PhaseFile> take(Run run, Account account) {
        if (run.state() != State.WRITTEN) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> journal.record(
                new PhaseExported(run.phaseId(), run.format()), Act.by(account.as(Duty.AUDITOR), clock.instant())));
        return Optional.of((out, from, length) -> parts.writeTo(run.id(), out, from, length));
    }
}
