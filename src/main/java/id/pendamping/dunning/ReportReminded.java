package id.pendamping.dunning;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.Map;

/** The group was reminded of the last day of its report. */
@FactType("report-reminded")
@FactMeaning(stage = Stage.REPORT)
public record ReportReminded(CaseId caseId, Rung rung, LocalDate dueOn) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("chase", "REMINDED");
    }
}
