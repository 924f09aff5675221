package id.pendamping.sums;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** What the cases of a phase add up to, with the root of the tree over them. */
@FactType("sums-published")
@FactMeaning
public record SumsPublished(
        UUID phaseId, int cases, long disbursed, long accepted, long returned, long writtenOff, String root)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }
}
