package id.pendamping.inbox;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;

/** A second administrator has had the repaired message dealt with, or has refused it. */
@FactType("message-repair-decided")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record MessageRepairDecided(CaseId caseId, UUID letterId, UUID repairId, Verdict verdict) implements CaseFact {

    /** The second person's word. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }
}
