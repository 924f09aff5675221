package id.pendamping.group;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * @param stage process id of the stage it is in or ended in
 * @param outcome {@code closed}, {@code rejected}, {@code dissolved} or {@code barred} (before anything was paid), {@code
 *     recovered} or {@code withdrawn}; null while it runs
 */
public record CaseState(
        CaseId caseId,
        String stage,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant closedAt) {}
