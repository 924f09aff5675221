package id.pendamping.accountcheck;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The group's bank account was compared with the bank's word. */
@FactType("bank-account-checked")
public record AccountChecked(CaseId caseId, Verdict verdict) implements CaseFact {

    /** Whether holder, number and bank agree. */
    public enum Verdict {
        MATCHED,
        MISMATCH
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("account", verdict.name());
    }
}
