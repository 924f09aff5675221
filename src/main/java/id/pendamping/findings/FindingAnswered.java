package id.pendamping.findings;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;

/** The owner of a finding has answered it. */
@FactType("finding-answered")
@FactMeaning(by = Duty.COMMITMENT_OFFICER)
public record FindingAnswered(CaseId caseId, int finding) implements CaseFact {}
