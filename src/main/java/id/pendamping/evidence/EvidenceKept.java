package id.pendamping.evidence;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A picture or paper of the case has arrived and is kept. */
@FactType("evidence-kept")
@FactMeaning(by = Duty.MENTOR)
public record EvidenceKept(Subject subject, UUID evidenceId, String sha256, String mediaType, long bytes)
        implements Fact {}
