package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The budget authority has ratified the decree with all that stands in its annex, or returned it. */
@FactType("recipient-decree-answered")
record RecipientDecreeAnswered(
        UUID decreeId,
        Verdict decree,
        String decreeNumber,
        @Nullable LocalDate ratifiedOn,
        int groups,
        long amount) implements Fact {

    /** What was answered. */
    public enum Verdict {
        RATIFIED,
        RETURNED
    }

    @Override
    public Subject subject() {
        return RecipientDecree.subject(decreeId);
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("decree", decree.name());
    }
}
