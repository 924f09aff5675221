package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The budget authority has ratified the decree for this group, or returned it. */
@FactType("decree-ratified")
public record DecreeRatified(
        CaseId caseId,
        Verdict ratification,
        String decreeNumber,
        @Nullable LocalDate ratifiedOn,
        long amount) implements CaseFact {

    /** Whether the group is a recipient now. */
    public enum Verdict {
        RATIFIED,
        RETURNED
    }

    @Override
    public Map<String, Object> answers() {
        return ratification == Verdict.RATIFIED
                ? Map.of("ratification", ratification.name(), "selection", "SELECTED")
                : Map.of("ratification", ratification.name());
    }
}
