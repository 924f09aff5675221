package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.Map;
import java.util.UUID;

/** All groups of the annex were worked off: so many are recipients now, so many are left over. */
@FactType("recipient-decree-applied")
@FactMeaning
public record RecipientDecreeApplied(UUID decreeId, int recipients, int leftOver, Remainder remainder) implements Fact {

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
