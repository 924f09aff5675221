package id.pendamping.inbox;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;

/** An administrator has proposed another content for a message that is set aside; nothing has changed yet. */
@FactType("message-repair-asked")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record MessageRepairAsked(CaseId caseId, UUID letterId, UUID repairId, String consumer) implements CaseFact {}
