package id.pendamping.deadlines;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commitment officer has given the group more days, the only time (D4). */
@FactType("report-due-extended")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, stage = Stage.REPORT)
public record ReportDueExtended(
        CaseId caseId,
        int days,
        LocalDate dueOn,
        int rulesVersion,
        @Nullable List<String> inputs) implements CaseFact {}
