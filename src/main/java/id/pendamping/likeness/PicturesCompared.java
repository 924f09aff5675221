package id.pendamping.likeness;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;

/** The pictures of a version have been compared with those of other groups; its review need not wait any longer. */
@FactType("pictures-compared")
@FactMeaning(stage = Stage.REPORT)
public record PicturesCompared(CaseId caseId, int version, int pictures) implements CaseFact {}
