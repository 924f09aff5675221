package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;

/** Money that did not reach the group as it should is claimed back, by a document; all that is out, in rupiah. */
@FactType("transfer-claimed")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, stage = Stage.PAYMENT)
public record TransferClaimed(CaseId caseId, String documentNumber, long outstanding) implements CaseFact {}
