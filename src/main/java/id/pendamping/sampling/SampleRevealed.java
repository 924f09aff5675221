package id.pendamping.sampling;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** The seed of a phase's sample, for everybody to draw again; in hexadecimal. */
@FactType("sample-revealed")
@FactMeaning(by = Duty.ADMINISTRATOR)
public record SampleRevealed(UUID phaseId, String seed) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }
}
