package id.pendamping.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program signs in for a person, without what it says.
 *
 * @param name what the person calls it
 * @param lastUsedAt to the hour
 */
public record PersonalToken(
        UUID id,
        String name,
        Scope scope,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** What a program may do with it. */
    public enum Scope {
        /** Read what its owner may read. */
        READ,
        /** Do everything that its owner may do. */
        ACT
    }

    /** Its state now. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.VALID : State.EXPIRED;
    }
}
