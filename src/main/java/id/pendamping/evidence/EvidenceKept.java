package id.pendamping.evidence;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or paper of the case has arrived and is kept.
 *
 * @param smallHash SHA-256 of the picture for lists; missing for papers and in older journals
 */
@FactType("evidence-kept")
@FactMeaning(by = Duty.MENTOR)
public record EvidenceKept(
        Subject subject,
        UUID evidenceId,
        String sha256,
        String mediaType,
        long bytes,
        @Nullable String smallHash) implements Fact {}
