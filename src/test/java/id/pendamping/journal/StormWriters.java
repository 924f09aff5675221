package id.pendamping.journal;

import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Officers who go on working whatever happens to the servers: each deed is one to three facts of one case, or undone. */
final class StormWriters implements AutoCloseable {

    private static final int OFFICERS = 4;
    private static final int CASES = 24;
    private static final int BREATH_MILLIS = 15;
    private static final Act DEED =
            Act.by(new Actor("account-1", Duty.VERIFIER), Instant.parse("2023-11-15T03:00:00Z"));

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JournalDatabase database;
    private final Journal journal;
    private final List<CaseId> cases = IntStream.range(0, CASES)
            .mapToObj(i -> new CaseId(UUID.randomUUID()))
            .toList();
    private final Set<UUID> committed = ConcurrentHashMap.newKeySet();
    private final Set<UUID> rolledBack = ConcurrentHashMap.newKeySet();
    private final List<Thread> officers = new ArrayList<>();
    private volatile boolean working = true;

    StormWriters(JournalDatabase database, long seed) {
        this.database = database;
        journal = database.journal(entry -> {});
        for (int i = 0; i < OFFICERS; i++) {
            Random random = new Random(seed + i);
            Thread officer = new Thread(() -> work(random), "officer-" + i);
            officer.start();
            officers.add(officer);
        }
    }

    /** Events whose commit was answered. One whose answer was lost may be there or not. */
    Set<UUID> committed() {
        return committed;
    }

    Set<UUID> rolledBack() {
        return rolledBack;
    }

    @Override
    public void close() {
        working = false;
        for (Thread officer : officers) {
            try {
                officer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(Random random) {
        while (working) {
            List<UUID> written = new ArrayList<>();
            boolean undo = random.nextInt(10) == 0;
            try {
                database.inTransaction(() -> {
                    write(random, written);
                    if (undo) {
                        throw new Undone();
                    }
                    return written;
                });
                committed.addAll(written);
            } catch (Undone e) {
                rolledBack.addAll(written);
            } catch (DataAccessException | TransactionException e) {
                // the database is away: this officer tries something else
                breathe(100);
            }
            breathe(BREATH_MILLIS);
        }
    }

    private void write(Random random, List<UUID> written) {
        CaseId caseId = cases.get(random.nextInt(CASES));
        int facts = 1 + random.nextInt(3);
        for (int i = 0; i < facts; i++) {
            LocalDate due = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
            written.add(journal.record(new DeadlineMissed(caseId.subject(), "verify-field", due), DEED)
                    .eventId());
        }
    }

    private static void breathe(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
