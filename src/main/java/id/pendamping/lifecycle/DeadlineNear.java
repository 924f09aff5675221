package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.journal.OnlyTold;
import id.pendamping.shared.Subject;
import java.time.LocalDate;

/** The last day of an open step is near. Nothing moves; those who can do it are told. */
@FactType("deadline-near")
@FactMeaning
@OnlyTold
public record DeadlineNear(Subject subject, String step, LocalDate dueOn) implements Fact {}
