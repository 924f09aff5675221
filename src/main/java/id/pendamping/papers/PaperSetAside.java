package id.pendamping.papers;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** A paper of the registration is the wrong one and counts no more; the reason says why. */
@FactType("paper-set-aside")
@FactMeaning
public record PaperSetAside(CaseId caseId, int position) implements CaseFact {}
