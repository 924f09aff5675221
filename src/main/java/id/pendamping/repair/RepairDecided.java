package id.pendamping.repair;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;

/** A second administrator has had the intervention done, or has refused it. */
@FactType("repair-decided")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record RepairDecided(CaseId caseId, UUID repairId, Repairs.Kind kind, Repairs.Verdict verdict)
        implements CaseFact {}
