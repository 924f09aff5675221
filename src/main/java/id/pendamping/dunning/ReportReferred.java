package id.pendamping.dunning;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.Map;

/** The report did not come in spite of every letter; the inspectorate is to be told. Outstanding in rupiah. */
@FactType("report-referred")
@FactMeaning(stage = Stage.REPORT)
public record ReportReferred(CaseId caseId, LocalDate dueOn, long outstanding) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("chase", "REFERRED");
    }
}
