package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.Map;

/** Chance has decided whether a second reviewer sees the version. */
@FactType("report-drawn")
@FactMeaning(stage = Stage.REPORT)
public record ReportDrawn(CaseId caseId, int version, boolean drawn) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("drawn", drawn);
    }
}
