package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;

/** The supervisor has reminded those who can do an open task. */
@FactType("task-reminded")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record TaskReminded(Subject subject, String step, LocalDate dueOn) implements Fact {}
