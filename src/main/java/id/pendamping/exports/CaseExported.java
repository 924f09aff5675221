package id.pendamping.exports;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;

/** Somebody took a case away. */
@FactType("case-exported")
public record CaseExported(CaseId caseId, CaseFormat format) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCESS, caseId.toString());
    }
}
