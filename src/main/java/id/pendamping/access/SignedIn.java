package id.pendamping.access;

import java.io.Serializable;
import java.util.UUID;

/**
 * The principal of a session or an API call: only the account's id and login, everything else is read afresh.
 *
 * @param visit new with every sign-in, the same until the account signs out
 * @param secretVersion which of the account's secrets opened the door; a later one closes it again
 */
public record SignedIn(String accountId, String login, UUID visit, int secretVersion)
        implements Serializable, java.security.Principal {

    /** The authority of everybody whose secret only they know. */
    public static final String SETTLED = "SETTLED";

    @Override
    public String getName() {
        return login;
    }
}
