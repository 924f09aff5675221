package id.pendamping.dunning;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.Map;

/** The last date after the referral has passed without a report; the aid is to be declared unaccounted. Outstanding in rupiah. */
@FactType("report-unanswered")
@FactMeaning(stage = Stage.REPORT)
public record ReportUnanswered(CaseId caseId, LocalDate dueOn, long outstanding) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("chase", "UNANSWERED");
    }
}
