package id.pendamping.audit;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** An auditor is going to draw a sample of a phase by monetary unit, and this is the SHA-256 of its seed. */
@FactType("audit-sample-committed")
@FactMeaning(by = Duty.AUDITOR)
public record AuditSampleCommitted(UUID phaseId, UUID sampleId, String commitment, int hits) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }
}
