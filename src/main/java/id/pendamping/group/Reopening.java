package id.pendamping.group;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what a registration was returned for. */
public interface Reopening {

    /**
     * A return.
     *
     * @param parts that it opened; all of them where it named none, as older ones do
     * @param note the words of the person who returned it; a rule has none
     */
    record Return(
            Instant at,
            Set<RegistrationPart> parts,
            @Nullable String note) {}

    /** The return that waits for its correction. */
    Optional<Return> latest(CaseId caseId);

    default Set<RegistrationPart> opened(CaseId caseId) {
        return latest(caseId).map(Return::parts).orElseGet(() -> EnumSet.allOf(RegistrationPart.class));
    }
}
