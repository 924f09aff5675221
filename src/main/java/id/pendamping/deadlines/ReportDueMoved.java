package id.pendamping.deadlines;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report's last day has moved by the days on which the clocks of its case stood still. */
@FactType("report-due-moved")
@FactMeaning(stage = Stage.REPORT)
public record ReportDueMoved(
        CaseId caseId,
        LocalDate fromOn,
        LocalDate untilOn,
        int days,
        LocalDate dueOn,
        @Nullable Integer rulesVersion,
        @Nullable List<String> inputs)
        implements CaseFact {}
