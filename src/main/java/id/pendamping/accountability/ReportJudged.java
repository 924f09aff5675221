package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome table (D6) has spoken; sums in rupiah. */
@FactType("report-judged")
@FactMeaning(stage = Stage.REPORT)
public record ReportJudged(
        CaseId caseId,
        int version,
        Result result,
        long unsupported,
        long leftover,
        int rulesVersion,
        @Nullable List<String> inputs)
        implements CaseFact {

    /** What follows from the review. */
    public enum Result {
        ACCEPT,
        ACCEPT_WITH_RETURN,
        REVISION,
        REJECT,
        COUNT,
        FRAUD
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("outcome", result.name());
    }
}
