package id.pendamping.tracing.web;

import id.pendamping.lifecycle.PhaseWalks.Cut;
import id.pendamping.programme.Phase;
import id.pendamping.tracing.ProcessView;
import id.pendamping.tracing.ProcessView.By;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cases and which model are looked at, and with which others they are compared, as it stands in the address. */
record ProcessQuery(
        @Nullable Integer year,
        @Nullable Integer phase,
        @Nullable String region,
        @Nullable String model,
        @Nullable By by,
        @Nullable Integer otherPhase,
        @Nullable String otherRegion) {

    private static final Pattern REGION = Pattern.compile("\\d{2}(\\d{2})?");

    ProcessQuery {
        region = region != null && REGION.matcher(region).matches() ? region : null;
        otherRegion = otherRegion != null && REGION.matcher(otherRegion).matches() ? otherRegion : null;
        model = model != null && ProcessView.PROCESSES.contains(model) ? model : ProcessView.PROCESSES.get(0);
        by = by == null ? By.TIME : by;
    }

    /** As asked, with the phase that stands for none. */
    ProcessQuery or(Phase latest) {
        return year != null && phase != null
                ? this
                : new ProcessQuery(latest.year(), latest.ordinal(), region, model, by, otherPhase, otherRegion);
    }

    public Cut cut() {
        return new Cut(asked(year), asked(phase), region);
    }

    public @Nullable Cut other() {
        return otherPhase == null && otherRegion == null
                ? null
                : new Cut(
                        asked(year),
                        otherPhase == null ? asked(phase) : otherPhase,
                        otherRegion == null ? region : otherRegion);
    }

    private static int asked(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
