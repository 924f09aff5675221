package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.Set;

/**
 * An account as the administrator sees it, closed ones included.
 *
 * @param regions province or regency codes; empty means the whole country
 */
public record KeptAccount(
        String id,
        String login,
        String name,
        Set<Duty> duties,
        Set<String> regions,
        boolean isClosed,
        boolean hasTemporarySecret) {

    /** Mentors sign in with a PIN and are taken in by their coordinator. */
    public boolean isMentor() {
        return duties.contains(Duty.MENTOR);
    }
}
