package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it, closed ones included.
 *
 * @param regions province or regency codes; empty means the whole country
 * @param codeAskedBy the administrator who made a code of which the second half waits; null when none does
 */
public record KeptAccount(
        String id,
        String login,
        String name,
        Set<Duty> duties,
        Set<String> regions,
        boolean isClosed,
        boolean hasTemporarySecret,
        @Nullable String codeAskedBy) {

    /** The second half of its code waits for an administrator other than the one who made it. */
    public boolean isCodeWaiting() {
        return codeAskedBy != null;
    }

    /** Mentors sign in with a PIN and are taken in by their coordinator. */
    public boolean isMentor() {
        return duties.contains(Duty.MENTOR);
    }
}
