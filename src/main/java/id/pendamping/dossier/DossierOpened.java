package id.pendamping.dossier;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;

/** An auditor has opened the dossier of a case; kept once a day for each person. */
@FactType("dossier-opened")
public record DossierOpened(CaseId caseId) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCESS, caseId.toString());
    }
}
