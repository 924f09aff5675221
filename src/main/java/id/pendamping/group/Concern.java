package id.pendamping.group;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something told from outside that keeps a group from going on until it is mended.
 *
 * @param member position in the registration, or 0 for the group as a whole
 * @param since when it was checked or began, where that is known
 */
public record Concern(int member, Kind kind, @Nullable LocalDate since) {

    /** What is in the way. */
    public enum Kind {
        IDENTITY_MISMATCH(true),
        IDENTITY_NOT_FOUND(true),
        IDENTITY_DECEASED(true),
        EMPLOYED(false),
        NO_CONSENT(false),
        TOO_FEW(false);

        private final boolean ofIdentity;

        Kind(boolean ofIdentity) {
            this.ofIdentity = ofIdentity;
        }

        /** Whether it speaks of somebody who may not be who the registration says. */
        public boolean isOfIdentity() {
            return ofIdentity;
        }
    }
}
