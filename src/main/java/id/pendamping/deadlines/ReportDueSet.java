package id.pendamping.deadlines;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report's last day was set by rule (D4). */
@FactType("report-due-set")
@FactMeaning(stage = Stage.REPORT)
public record ReportDueSet(
        CaseId caseId,
        LocalDate dueOn,
        String flag,
        int rulesVersion,
        @Nullable List<String> inputs) implements CaseFact {}
