package id.pendamping.inbox;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has dealt with a message about the case that had been set aside. */
@FactType("message-settled")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record MessageSettled(
        CaseId caseId,
        UUID letterId,
        String consumer,
        Settlement settlement,
        @Nullable UUID repairedAs) implements CaseFact {

    /** What was done with it. */
    public enum Settlement {
        /** Handed to its consumer once more, as it came. */
        REPLAYED,
        /** Handed to its consumer with values typed anew, as a message of its own. */
        REPAIRED,
        DISCARDED
    }
}
