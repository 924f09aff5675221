package id.pendamping.findings;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** The owner of a finding has answered it. */
@FactType("finding-answered")
public record FindingAnswered(CaseId caseId, int finding) implements CaseFact {}
