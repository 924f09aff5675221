package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.Map;
import java.util.UUID;

/** The commitment officer has groups that were left over tried again, or leaves them with their own cases. */
@FactType("recipient-decree-settled")
record RecipientDecreeSettled(UUID decreeId, Verdict leftOver, int groups) implements Fact {

    /** What is done about those left over. */
    public enum Verdict {
        TRIED_AGAIN,
        LEFT
    }

    @Override
    public Subject subject() {
        return RecipientDecree.subject(decreeId);
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("leftOver", leftOver.name());
    }
}
