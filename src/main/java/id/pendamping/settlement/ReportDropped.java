package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;

/** The aid was demanded back as a whole while a report waited: nobody decides about it any more, and nothing of it counts. */
@FactType("report-dropped")
@FactMeaning(stage = Stage.REPORT)
public record ReportDropped(CaseId caseId, int version) implements CaseFact {}
