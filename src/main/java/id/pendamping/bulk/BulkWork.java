package id.pendamping.bulk;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same deed for many subjects: a frozen list, a preview of every row, then the run, which its owner pauses, resumes
 * and cancels.
 */
@Component
public class BulkWork {

    /** Rows of one batch; more takes another one. */
    public static final int MOST_ROWS = 5_000;

    private static final Set<Duty> SUPERVISORS = Set.of(Duty.AUDITOR, Duty.ADMINISTRATOR);

    private final BatchStore store;
    private final BatchRows rows;
    private final BatchEnd end;
    private final BulkDeeds deeds;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWork(
            BatchStore store,
            BatchRows rows,
            BatchEnd end,
            BulkDeeds deeds,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.end = end;
        this.deeds = deeds;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The answer to an order. */
    public sealed interface Prepared {
        record Begun(UUID batchId) implements Prepared {}

        record Refused(Refusal refusal) implements Prepared {}
    }

    /** What the owner does with a batch. */
    public enum Move {
        RUN(Batch.State.PREVIEW),
        PAUSE(Batch.State.RUNNING),
        RESUME(Batch.State.PAUSED),
        /** A run is paused before, so that nothing is under way any more. */
        CANCEL(Batch.State.PREVIEW, Batch.State.PAUSED),
        /** Tries the rows once more that faults have kept from being done. */
        RETRY(Batch.State.FINISHED);

        private final List<Batch.State> from;

        Move(Batch.State... from) {
            this.from = List.of(from);
        }

        /** Whether it can be made now; nothing is run that would do nothing. */
        public boolean isOpen(Batch batch) {
            return from.contains(batch.state())
                    && (this != RUN || batch.isRehearsed() && batch.objected() < batch.total())
                    && (this != RETRY || batch.failed() > 0);
        }
    }

    /**
     * Freezes the list and begins its preview.
     *
     * @param key chosen by the sender; the same key with the same command is one batch
     */
    public Prepared prepare(BulkOrder order, Account account, String key) {
        if (order.subjects().isEmpty()) {
            return new Prepared.Refused(Refusal.of("refusal.bulk.empty"));
        }
        if (order.subjects().size() > MOST_ROWS) {
            return new Prepared.Refused(Refusal.of("refusal.bulk.tooMany", MOST_ROWS));
        }
        UUID id = idOf(account, key);
        transaction.executeWithoutResult(status -> {
            if (store.add(id, order, account, clock.instant())) {
                rows.add(id, order.subjects());
                begin(id, 0);
            }
        });
        return store.find(id).filter(order::isOf).isPresent()
                ? new Prepared.Begun(id)
                : new Prepared.Refused(Refusal.of("refusal.keyReused"));
    }

    /**
     * Runs it at once and without a preview, in the caller's transaction: it follows from something that was decided already.
     */
    public UUID run(BulkOrder order, Account account, String key) {
        UUID id = idOf(account, key);
        if (store.add(id, order, account, clock.instant())) {
            rows.add(id, order.subjects());
            begin(id, store.change(id, Batch.State.RUNNING, null).round());
        }
        return id;
    }

    /** The rows of these subjects, by the id of the subject. */
    public Map<String, BatchRow> rowsOf(UUID batch, Collection<String> subjects) {
        return rows.of(batch, subjects);
    }

    /** False when the batch is not in a state for it, or not the person's own. */
    public boolean move(Batch batch, Move move, Account account) {
        return batch.askedBy().equals(account.id())
                && Boolean.TRUE.equals(transaction.execute(status -> moved(batch.id(), move)));
    }

    private static UUID idOf(Account account, String key) {
        return UUID.nameUUIDFromBytes((account.id() + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }

    private boolean moved(UUID id, Move move) {
        if (store.lock(id).filter(move::isOpen).isEmpty()) {
            return false;
        }
        switch (move) {
            case CANCEL -> end.cancel(id);
            case PAUSE -> store.change(id, Batch.State.PAUSED, null);
            case RUN, RESUME, RETRY -> {
                int round = store.change(id, Batch.State.RUNNING, null).round();
                rows.waitAgain(id);
                store.forgetFailed(id);
                begin(id, round);
            }
        }
        return true;
    }

    private void begin(UUID id, int round) {
        jobs.begin(RunBatch.NAME, new RunBatch.Piece(id, round).toString());
    }

    /** None when the person may not know of it. */
    public Optional<Batch> find(UUID id, Account account) {
        return store.find(id).filter(batch -> maySee(batch, account));
    }

    /** Newest first. */
    public List<Batch> latest(Account account, int limit) {
        return store.latest(account, isSupervisor(account), limit);
    }

    public Page<BatchRow> rows(Batch batch, BatchRow.@Nullable Result result, PageRequest asked) {
        return rows.page(batch.id(), result, asked);
    }

    /** The rows behind a position. */
    public Slice<BatchRow> rowsBehind(Batch batch, BatchRow.@Nullable Result result, int position, int size) {
        return rows.behind(batch.id(), result, position, size);
    }

    /** What the batch's command says, in words. */
    public List<BulkDeed.Said> says(Batch batch, Locale locale) {
        return deeds.named(batch.deed()).says(batch.command(), locale);
    }

    /** Every row of the batch, in order. */
    public void eachRow(Batch batch, Consumer<BatchRow> reader) {
        rows.each(batch.id(), reader);
    }

    private static boolean maySee(Batch batch, Account account) {
        return batch.askedBy().equals(account.id())
                || isSupervisor(account) && batch.regencies().stream().allMatch(account::covers);
    }

    /** Whether the person sees the batches of others. */
    public static boolean isSupervisor(Account account) {
        return account.duties().stream().anyMatch(SUPERVISORS::contains);
    }
}
