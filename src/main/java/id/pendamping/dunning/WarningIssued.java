package id.pendamping.dunning;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report did not come by this last day, and the group was warned by letter.
 *
 * @param fileHash SHA-256 of the letter; missing in older journals
 */
@FactType("warning-issued")
@FactMeaning(stage = Stage.REPORT)
public record WarningIssued(
        CaseId caseId,
        Rung rung,
        String letterNumber,
        LocalDate dueOn,
        @Nullable String fileHash) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("chase", "WARNED");
    }
}
