package id.pendamping.journal;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;

/** A fact of one case. */
public interface CaseFact extends Fact {

    CaseId caseId();

    @Override
    default Subject subject() {
        return caseId().subject();
    }
}
