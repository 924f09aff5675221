package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The report's last day was set by rule (D4). */
@FactType("report-due-set")
public record ReportDueSet(CaseId caseId, LocalDate dueOn, String flag, int rulesVersion) implements CaseFact {}
