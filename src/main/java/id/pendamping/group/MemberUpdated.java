package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The registration portal told what has changed about a member, named by the position in the registration.
 *
 * @param detailDigest of what is known of the member since; missing in older journals
 */
@FactType("member-updated")
@FactMeaning
public record MemberUpdated(
        CaseId caseId,
        int member,
        Change change,
        LocalDate since,
        @Nullable String detailDigest) implements CaseFact {

    /** What changed. */
    public enum Change {
        CONSENT_GIVEN,
        CONSENT_WITHDRAWN,
        EMPLOYED,
        UNEMPLOYED,
        LEFT;

        /** What is told of the same matter, of which only the latest day counts. */
        Set<String> matter() {
            return switch (this) {
                case CONSENT_GIVEN, CONSENT_WITHDRAWN -> Set.of("CONSENT_GIVEN", "CONSENT_WITHDRAWN");
                case EMPLOYED, UNEMPLOYED -> Set.of("EMPLOYED", "UNEMPLOYED");
                case LEFT -> Set.of("LEFT");
            };
        }
    }
}
