package id.pendamping.audit;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/**
 * The sample was drawn from {@code items} groups with a total of {@code total} rupiah; seed and digest are for
 * everybody to draw again.
 */
@FactType("audit-sample-drawn")
@FactMeaning(by = Duty.AUDITOR)
public record AuditSampleDrawn(
        UUID phaseId, UUID sampleId, String seed, int items, long total, int drawn, String digest) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }
}
