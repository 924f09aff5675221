package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;

/** The supervisor has given an open task some more working days, for a reason; {@code dueOn} is its new last day. */
@FactType("task-extended")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record TaskExtended(Subject subject, String step, int days, LocalDate dueOn) implements Fact {}
