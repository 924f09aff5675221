package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Somebody else has decided every line of the report again, which counts from now on; sums in rupiah. */
@FactType("report-second-reviewed")
public record ReportSecondReviewed(
        CaseId caseId,
        int version,
        int linesChanged,
        long accepted,
        long rejected,
        @Nullable String verdictDigest) implements CaseFact {}
