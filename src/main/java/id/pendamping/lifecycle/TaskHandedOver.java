package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open task was given to somebody else; {@code handedFrom} had it, if it was one person's before. */
@FactType("task-handed-over")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record TaskHandedOver(
        Subject subject, String step, @Nullable UUID handedFrom, UUID handedTo) implements Fact {}
