package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.journal.OnlyTold;
import id.pendamping.shared.Subject;
import java.time.LocalDate;

/** A step was not done by its last day. Nothing moves; everybody can see it. */
@FactType("deadline-missed")
@FactMeaning
@OnlyTold
public record DeadlineMissed(Subject subject, String step, LocalDate dueOn) implements Fact {}
