package id.pendamping.repair;

import id.pendamping.group.GroupCorrections;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator asks for an intervention; nothing has changed yet. Model and places for a token or a job, the field for data. */
@FactType("repair-asked")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record RepairAsked(
        CaseId caseId,
        UUID repairId,
        Repairs.Kind kind,
        @Nullable String model,
        @Nullable String fromNode,
        @Nullable String toNode,
        GroupCorrections.@Nullable Field field)
        implements CaseFact {}
