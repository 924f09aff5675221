package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The commitment officer has answered a loss: repaid, explained or to be given up; the sum in rupiah. */
@FactType("loss-answered")
public record LossAnswered(CaseId caseId, Answer answer, long amount) implements CaseFact {

    /** The answer. */
    public enum Answer {
        /** The group repays it with the remainder of its report. */
        REPAY,
        /** It is proposed to be given up; somebody else decides. */
        WRITE_OFF,
        /** It was not gone, or is accounted for like any other spending. */
        EXPLAINED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("loss", answer.name());
    }
}
