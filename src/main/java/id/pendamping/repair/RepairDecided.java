package id.pendamping.repair;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second administrator has had the intervention done, or has refused it. */
@FactType("repair-decided")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record RepairDecided(
        CaseId caseId,
        UUID repairId,
        Repairs.Kind kind,
        Repairs.Verdict verdict,
        @Nullable List<String> groupDigests) implements CaseFact {}
