package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Every line of the report was accepted or rejected; sums in rupiah.
 *
 * @param fraudDigest of the marks of fraud and the words about them; missing where there are none
 * @param verdictDigest of what was decided about each line, why, and in which words; missing in older journals
 */
@FactType("report-reviewed")
public record ReportReviewed(
        CaseId caseId,
        int version,
        long accepted,
        long rejected,
        @Nullable String fraudDigest,
        @Nullable String verdictDigest)
        implements CaseFact {}
