package id.pendamping.search;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;

/** A search for a member by NIK led to this case. */
@FactType("member-looked-up")
public record MemberLookedUp(CaseId caseId) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCESS, caseId.toString());
    }
}
