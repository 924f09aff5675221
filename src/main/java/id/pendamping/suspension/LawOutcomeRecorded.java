package id.pendamping.suspension;

import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;

/** Law enforcement has answered, and the inspectorate has recorded what follows; sums in rupiah. */
@FactType("law-outcome-recorded")
public record LawOutcomeRecorded(
        CaseId caseId,
        SuspensionDecided.Verdict verdict,
        String documentNumber,
        LocalDate documentDate,
        long outstanding)
        implements AidDemand {

    @Override
    public Map<String, Object> answers() {
        return verdict.answers();
    }
}
