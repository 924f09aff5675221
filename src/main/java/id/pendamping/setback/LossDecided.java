package id.pendamping.setback;

import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.suspension.AidDemand;
import java.util.Map;

/** A second person has decided whether a loss is given up; sums in rupiah. */
@FactType("loss-decided")
public record LossDecided(CaseId caseId, Result result, long amount, long outstanding) implements AidDemand {

    /** What was decided, and what it leaves. */
    public enum Result {
        /** It stays with the group. */
        REFUSED,
        /** It is given up; the rest of the aid has to be accounted for. */
        WRITTEN_OFF,
        /** It is given up, and nothing is left to account for. */
        ALL_WRITTEN_OFF
    }

    @Override
    public Map<String, Object> answers() {
        return result == Result.ALL_WRITTEN_OFF
                ? Map.of("lossResult", result.name(), "aidBack", "NOTHING")
                : Map.of("lossResult", result.name());
    }
}
