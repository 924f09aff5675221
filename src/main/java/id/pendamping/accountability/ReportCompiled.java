package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** Mentor and group have compiled a version of the report; spent in rupiah. */
@FactType("report-compiled")
public record ReportCompiled(CaseId caseId, int version, int lines, long spent) implements CaseFact {}
