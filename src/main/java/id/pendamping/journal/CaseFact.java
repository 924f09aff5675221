package id.pendamping.journal;

import id.pendamping.shared.CaseId;

/** A fact of one case. */
public interface CaseFact extends Fact {

    CaseId caseId();

    @Override
    default Subject subject() {
        return new Subject(Subject.Kind.CASE, caseId().toString());
    }
}
