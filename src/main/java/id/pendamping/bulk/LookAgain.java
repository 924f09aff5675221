package id.pendamping.bulk;

import id.pendamping.access.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A second preview, of those whom the first showed as they are no more: the same command, for them alone. */
@Component
public class LookAgain {

    private final BatchStore store;
    private final BatchRows rows;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookAgain(BatchStore store, BatchRows rows, Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many rows of the batch had changed; none while it is not over. */
    public int changed(Batch batch) {
        return batch.state() == Batch.State.FINISHED ? rows.changed(batch.id()) : 0;
    }

    /** The batch of the second preview, one however often it is asked for; none where nothing had changed, or for others. */
    public Optional<UUID> begin(Batch batch, Account account) {
        if (!batch.askedBy().equals(account.id()) || changed(batch) == 0) {
            return Optional.empty();
        }
        UUID id = UUID.nameUUIDFromBytes(("again/" + batch.id()).getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> {
            if (store.again(id, batch.id(), clock.instant())) {
                rows.again(id, batch.id());
                jobs.begin(RunBatch.NAME, new RunBatch.Piece(id, 0).toString());
            }
        });
        return Optional.of(id);
    }
}
