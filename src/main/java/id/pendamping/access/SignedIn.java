package id.pendamping.access;

import java.io.Serializable;

/** The principal of a session or an API call: only the account's id and login, everything else is read afresh. */
public record SignedIn(String accountId, String login) implements Serializable, java.security.Principal {

    /** The authority of everybody whose secret only they know. */
    public static final String SETTLED = "SETTLED";

    @Override
    public String getName() {
        return login;
    }
}
