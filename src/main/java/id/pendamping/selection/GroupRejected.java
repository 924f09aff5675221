package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The group does not receive aid in this programme year; its case ends. */
@FactType("group-rejected")
@FactMeaning
public record GroupRejected(CaseId caseId, Reason reason) implements CaseFact {

    /** Which judgement ended it, or which limit. */
    public enum Reason {
        SCREENING,
        ADMINISTRATION,
        FIELD,
        DECISION,
        RETURNS_EXHAUSTED,
        CORRECTION_EXPIRED,
        SUSPENSION,
        DISSOLUTION,
        /** Nobody has named it before its fiscal year was over. */
        YEAR_END
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("selection", "REJECTED");
    }
}
