package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The commitment officer says what becomes of a loss; the sum in rupiah. */
@FactType("loss-answered")
public record LossAnswered(CaseId caseId, Answer answer, long amount) implements CaseFact {

    /** What becomes of it. */
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
