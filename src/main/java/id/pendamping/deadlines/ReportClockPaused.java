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
 * By force majeure the clock of the report stands still on these days; the last day moves by as many (D4).
 * Older journals hold it; today force majeure stops all clocks of a case.
 */
@FactType("report-clock-paused")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, stage = Stage.REPORT)
public record ReportClockPaused(
        CaseId caseId,
        String statementNumber,
        LocalDate statementDate,
        LocalDate fromOn,
        LocalDate untilOn,
        int days,
        LocalDate dueOn,
        @Nullable Integer rulesVersion,
        @Nullable List<String> inputs)
        implements CaseFact {}
