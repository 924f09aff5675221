package id.pendamping.evidence;

import id.pendamping.access.Account;
import id.pendamping.shared.Subject;
import java.util.Set;
import java.util.UUID;

/** Knows files of a subject that not everybody may open who may see the subject. */
public interface GuardedFiles {

    /** Those that this account may not open. */
    Set<UUID> withheld(Account account, Subject subject);

    /** Somebody who may has opened the whole file. */
    void opened(Account account, Subject subject, UUID file);
}
