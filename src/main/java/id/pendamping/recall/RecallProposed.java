package id.pendamping.recall;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The commitment officer proposes to take back a part of what was accepted; amount in rupiah.
 *
 * @param finding the number of the finding that says so, if one does
 */
@FactType("recall-proposed")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, stage = Stage.CLOSURE, decision = true)
public record RecallProposed(
        CaseId caseId, long amount, @Nullable Integer finding) implements CaseFact {}
