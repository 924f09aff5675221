package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** Every line of the report was accepted or rejected; sums in rupiah. */
@FactType("report-reviewed")
public record ReportReviewed(CaseId caseId, int version, long accepted, long rejected) implements CaseFact {}
