package id.pendamping.bulk.web;

import id.pendamping.bulk.Batch;
import id.pendamping.bulk.BatchRow;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs are told of a batch. */
final class BatchReport {

    private BatchReport() {}

    /**
     * How far a batch has come; in the state PREVIEW nothing has been done yet, and it can be run when {@code rehearsed}
     * is {@code total}.
     *
     * @param what for example {@code step.ratify-decree}
     * @param changed of the refused, those that had changed since the preview; in lists 0
     */
    record Progress(
            UUID id,
            String what,
            Batch.State state,
            int total,
            int rehearsed,
            int objected,
            int done,
            int refused,
            int failed,
            int changed,
            String askedBy,
            Instant askedAt,
            @Nullable Instant endedAt) {

        static Progress of(Batch batch, int changed) {
            return new Progress(
                    batch.id(),
                    batch.title(),
                    batch.state(),
                    batch.total(),
                    batch.rehearsed(),
                    batch.objected(),
                    batch.done(),
                    batch.refused(),
                    batch.failed(),
                    changed,
                    batch.askedBy(),
                    batch.askedAt(),
                    batch.endedAt());
        }
    }

    /**
     * One subject.
     *
     * @param mark what tells it apart, such as its place on a list, in the caller's language
     * @param foretold what the rehearsal says, null before it
     * @param reasons what speaks against it, in the caller's language
     */
    record Row(
            int position,
            Subject subject,
            String number,
            @Nullable String mark,
            BatchRow.@Nullable Result foretold,
            BatchRow.Result result,
            List<String> reasons) {}
}
