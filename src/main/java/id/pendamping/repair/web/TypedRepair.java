package id.pendamping.repair.web;

import id.pendamping.group.GroupCorrections;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.repair.Repairs;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an administrator asks for an intervention.
 *
 * @param from model and node to move from, {@code model/node}
 */
record TypedRepair(
        Repairs.@Nullable Kind kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String job,
        GroupCorrections.@Nullable Field field,
        @Nullable String value,
        @Nullable String reason) {

    String words() {
        return Objects.requireNonNullElse(reason, "");
    }

    /** What it asks for; a job that has not failed is left out. */
    Repairs.Draft read(List<ProcessTokens.FailedJob> failedJobs) {
        if (kind == Repairs.Kind.MOVE_TOKEN && from != null && from.contains("/")) {
            String[] place = from.split("/", 2);
            return new Repairs.Draft(kind, place[0], place[1], to, null, null, null, words());
        }
        if (kind == Repairs.Kind.RETRY_JOB) {
            return failedJobs.stream()
                    .filter(failed -> failed.id().equals(job))
                    .findFirst()
                    .map(failed -> draft(failed.model(), failed.node(), job))
                    .orElseGet(() -> draft(null, null, null));
        }
        return new Repairs.Draft(kind, null, null, null, null, field, value, words());
    }

    private Repairs.Draft draft(@Nullable String model, @Nullable String node, @Nullable String failed) {
        return new Repairs.Draft(kind, model, node, null, failed, null, null, words());
    }
}
