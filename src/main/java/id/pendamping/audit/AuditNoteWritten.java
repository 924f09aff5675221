package id.pendamping.audit;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;

/** An auditor has written a note on a case. What it says is nobody else's business, and that it was written neither. */
@FactType("audit-note-written")
public record AuditNoteWritten(CaseId caseId, int ordinal) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCESS, caseId.toString());
    }
}
