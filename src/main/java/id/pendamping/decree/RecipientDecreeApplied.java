package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.Map;
import java.util.UUID;

/** Every group of the annex had its turn; {@code recipients} of them are recipients now, {@code leftOver} are not. */
@FactType("recipient-decree-applied")
@FactMeaning
record RecipientDecreeApplied(UUID decreeId, int recipients, int leftOver, Remainder remainder) implements Fact {

    /** Whether anybody is left over. */
    public enum Remainder {
        NONE,
        SOME
    }

    @Override
    public Subject subject() {
        return RecipientDecree.subject(decreeId);
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("remainder", remainder.name());
    }
}
