package id.pendamping.registration.web;

import id.pendamping.registration.imports.Batch;
import id.pendamping.registration.imports.GroupResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs are told of an import. */
final class ImportReport {

    private ImportReport() {}

    /** How far an import has come. */
    record Progress(
            UUID id,
            String file,
            Batch.State state,
            int rows,
            int groups,
            int done,
            int accepted,
            int corrected,
            int repeated,
            int rejected,
            int failed,
            Instant uploadedAt,
            @Nullable Instant finishedAt) {

        static Progress of(Batch batch) {
            return new Progress(
                    batch.id(),
                    batch.fileName(),
                    batch.state(),
                    batch.rows(),
                    batch.groups(),
                    batch.done(),
                    batch.accepted(),
                    batch.corrected(),
                    batch.repeated(),
                    batch.rejected(),
                    batch.failed(),
                    batch.uploadedAt(),
                    batch.finishedAt());
        }
    }

    /** The result of a group: the rows of the file, its case when it has one, and what is wrong when it was not taken. */
    record Result(
            String group,
            String village,
            int firstRow,
            int lastRow,
            GroupResult.Kind result,
            @Nullable String caseNumber,
            List<Fault> faults) {}

    /** A part of the results; {@code total} counts those of the asked kind that are worked off. */
    record Results(List<Result> items, int size, int total) {}

    /** What is wrong; {@code column} is null when the whole group is meant. */
    record Fault(int row, @Nullable String column, String message) {}
}
