package id.pendamping.bulk;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.journal.SeenHeads;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a batch off, row by row: first the preview, later the run. A row's deed has a key of its own, so that one that
 * was done before a kill, but not yet written down, is not done again. A row that ends in a fault is left behind and
 * tried again when all others are done.
 */
@Component
class RunBatch implements BackgroundJob {

    static final String NAME = "batch";

    private static final Logger LOG = LoggerFactory.getLogger(RunBatch.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_TRIES = 5;

    /** A round of a batch, as the worker knows it. */
    record Piece(UUID batch, int round) {

        static Piece parse(String text) {
            int between = text.indexOf('/');
            return new Piece(
                    UUID.fromString(text.substring(0, between)), Integer.parseInt(text.substring(between + 1)));
        }

        @Override
        public String toString() {
            return batch + "/" + round;
        }
    }

    private final BatchStore store;
    private final BatchRows rows;
    private final BatchEnd end;
    private final BulkDeeds deeds;
    private final Accounts accounts;
    private final SeenHeads heads;
    private final TransactionTemplate transaction;

    RunBatch(
            BatchStore store,
            BatchRows rows,
            BatchEnd end,
            BulkDeeds deeds,
            Accounts accounts,
            SeenHeads heads,
            TransactionTemplate transaction) {
        this.store = store;
        this.rows = rows;
        this.end = end;
        this.deeds = deeds;
        this.accounts = accounts;
        this.heads = heads;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        Piece piece = Piece.parse(id);
        Optional<Batch> batch =
                store.find(piece.batch()).filter(found -> found.round() == piece.round() && found.isUnderWay());
        if (batch.isEmpty()) {
            return Ran.DONE;
        }
        Optional<Account> account = accounts.find(batch.get().askedBy());
        if (account.isEmpty()) {
            LOG.warn("Batch {} is cancelled: its owner's account is closed", id);
            end.cancel(piece.batch());
            return Ran.DONE;
        }
        return work(batch.get(), account.get(), turn);
    }

    private Ran work(Batch batch, Account account, Turn turn) {
        RuntimeException fault = null;
        int after = 0;
        for (List<BatchRow> some = rows.open(batch, after, AT_ONCE);
                !some.isEmpty();
                some = rows.open(batch, after, AT_ONCE)) {
            for (BatchRow row : some) {
                if (turn.isOver()) {
                    return Ran.LEFT_OFF;
                }
                if (!store.isOn(batch)) {
                    return Ran.DONE;
                }
                RuntimeException failed = tried(batch, row, account);
                fault = failed == null ? fault : failed;
                after = row.position();
            }
        }
        if (fault != null) {
            throw fault;
        }
        if (!batch.isPreview()) {
            end.finish(batch);
        }
        return Ran.DONE;
    }

    /** The fault after which the row is to be tried again. */
    private @Nullable RuntimeException tried(Batch batch, BatchRow row, Account account) {
        String seen = "";
        try {
            // read before the rehearsal: what comes in between counts as seen by nobody
            seen = batch.isPreview() ? heads.of(row.subject()) : "";
            Outcome outcome = answer(batch, row, account);
            keep(batch, row, BatchRows.resultOf(outcome), BatchRows.reasonsOf(outcome), seen);
            return null;
        } catch (RuntimeException e) {
            if (rows.tried(batch.id(), row.position()) < MOST_TRIES) {
                return e;
            }
            LOG.error("Batch {}: {} could not be worked off", batch.id(), row.number(), e);
            keep(batch, row, BatchRow.Result.FAILED, List.of(Refusal.of("refusal.bulk.fault")), seen);
            return null;
        }
    }

    private Outcome answer(Batch batch, BatchRow row, Account account) {
        BulkDeed deed = deeds.named(batch.deed());
        return batch.isPreview()
                ? deed.rehearse(account, row.subject(), batch.command())
                : deed.perform(
                        account,
                        row.subject(),
                        batch.command(),
                        "batch/" + batch.id() + '/' + row.position(),
                        row.seen());
    }

    private void keep(Batch batch, BatchRow row, BatchRow.Result result, List<Refusal> reasons, String seen) {
        transaction.executeWithoutResult(status -> {
            if (batch.isPreview()) {
                if (rows.foretell(batch.id(), row.position(), result, reasons, seen)) {
                    store.countForetold(batch.id(), result != BatchRow.Result.DONE);
                }
            } else if (rows.finish(batch.id(), row.position(), result, reasons)) {
                store.count(batch.id(), result);
            }
        });
    }
}
