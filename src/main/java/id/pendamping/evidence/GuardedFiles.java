package id.pendamping.evidence;

import id.pendamping.access.Account;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** Knows files of a subject that not everybody may open who may see the subject. */
public interface GuardedFiles {

    boolean maySee(Account account, Subject subject, UUID file);

    /** Somebody who may has opened the whole file. */
    void opened(Account account, Subject subject, UUID file);
}
