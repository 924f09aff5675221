package id.pendamping.exports;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** Somebody took the cases of a phase away. */
@FactType("phase-exported")
public record PhaseExported(UUID phaseId, PhaseFormat format) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCESS, phaseId.toString());
    }
}
