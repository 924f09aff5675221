package id.pendamping.bulk;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends batches, each with one record in the journal. */
@Component
class BatchEnd {

    private final BatchStore store;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchEnd(BatchStore store, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every row has its result; nothing happens when the round is over. */
    void finish(Batch batch) {
        transaction.executeWithoutResult(status -> {
            boolean isOurs = store.lock(batch.id())
                    .filter(now -> now.round() == batch.round() && now.state() == Batch.State.RUNNING)
                    .isPresent();
            if (isOurs) {
                record(store.change(batch.id(), Batch.State.FINISHED, clock.instant()));
            }
        });
    }

    /** What has no result yet is left as it is. */
    void cancel(UUID id) {
        transaction.executeWithoutResult(status -> {
            Batch.State before = store.lock(id).orElseThrow().state();
            Batch ended = store.change(id, Batch.State.CANCELLED, clock.instant());
            // of a preview nothing has happened
            if (before != Batch.State.PREVIEW) {
                record(ended);
            }
        });
    }

    private void record(Batch ended) {
        journal.record(BulkWorkEnded.of(ended), Act.by(new Actor(ended.askedBy(), ended.duty()), clock.instant()));
    }
}
