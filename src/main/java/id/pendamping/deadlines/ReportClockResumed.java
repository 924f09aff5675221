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

/**
 * The clock of the report runs again sooner than was said when it was stopped.
 * Older journals hold it; today force majeure stops all clocks of a case.
 */
@FactType("report-clock-resumed")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, stage = Stage.REPORT)
public record ReportClockResumed(
        CaseId caseId,
        LocalDate fromOn,
        LocalDate untilOn,
        int days,
        LocalDate dueOn,
        @Nullable Integer rulesVersion,
        @Nullable List<String> inputs)
        implements CaseFact {}
