package id.pendamping.worklist;

import id.pendamping.programme.DueTerm;
import id.pendamping.shared.Subject;
import java.util.Optional;
import java.util.function.Function;

/** How the last day of a step comes about that its subject decides; that of any other is counted from its opening. */
public record TermOfStep(String step, Function<Subject, Optional<DueTerm>> term) {}
