package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decree that was returned was drawn up anew and submitted again, or withdrawn; {@code leaving} is told of amendments. */
@FactType("recipient-decree-amended")
record RecipientDecreeAmended(
        UUID decreeId,
        Verdict amendment,
        String decreeNumber,
        LocalDate decreedOn,
        int groups,
        long amount,
        String digest,
        @Nullable Integer leaving)
        implements Fact {

    /** Submitted again or withdrawn. */
    public enum Verdict {
        SUBMITTED,
        WITHDRAWN
    }

    @Override
    public Subject subject() {
        return RecipientDecree.subject(decreeId);
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("amendment", amendment.name());
    }
}
