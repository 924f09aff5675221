package id.pendamping.bulk;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/**
 * A deed was done for many subjects, or stopped before its end.
 *
 * @param what message key of the deed
 * @param left subjects without a result
 */
@FactType("bulk-work-ended")
public record BulkWorkEnded(
        UUID batchId, String what, Batch.State state, int subjects, int done, int refused, int failed, int left)
        implements Fact {

    static BulkWorkEnded of(Batch batch) {
        return new BulkWorkEnded(
                batch.id(),
                batch.title(),
                batch.state(),
                batch.total(),
                batch.done(),
                batch.refused(),
                batch.failed(),
                batch.left());
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.BATCH, batchId.toString());
    }
}
