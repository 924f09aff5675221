package id.pendamping.draw;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** The phase has a seed for its sample, and this is the seed's SHA-256; before the first draw. */
@FactType("sample-committed")
@FactMeaning
public record SampleCommitted(UUID phaseId, String commitment, int percent) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }
}
