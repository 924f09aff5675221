package id.pendamping.bulksteps.web;

import id.pendamping.bulk.RowMarks;
import id.pendamping.worklist.WorkList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work list's filter as it stands in the address. */
record ManyQuery(
        WorkList.@Nullable View view,
        @Nullable String step,
        @Nullable String regency,
        @Nullable Integer phase,
        @Nullable String q,
        @Nullable String among) {

    WorkList.Filter filter() {
        return WorkList.Filter.of(view, step, regency, phase, q);
    }

    /** What is no mark of the step is none. */
    @Nullable
    String among(Optional<RowMarks> marks) {
        return marks.filter(some -> among != null && some.kinds().contains(among))
                        .isPresent()
                ? among
                : null;
    }
}
