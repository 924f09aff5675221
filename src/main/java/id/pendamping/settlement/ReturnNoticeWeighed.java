package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.Map;

/** The program has looked what is still to be done about money that the bank is said to have sent back late. */
@FactType("return-notice-weighed")
@FactMeaning(stage = Stage.PAYMENT)
public record ReturnNoticeWeighed(CaseId caseId, Notice result) implements CaseFact {

    /** What is next. */
    public enum Notice {
        /** Only a system outside has told of it; the treasurer looks. */
        UNCHECKED,
        /** Nothing of the case accounts for the money any more; the decision is asked for here. */
        UNDECIDED,
        /** The case is closed, and the group turns out to have paid back too much. */
        CREDIT_OPEN,
        /** Nothing; what accounts for the money or recovers it goes on with the notice, if anybody has to. */
        SETTLED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("notice", result.name());
    }
}
