package id.pendamping.bulk;

import id.pendamping.access.Account;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done for many subjects, one by one. What speaks against it is in the answer; an exception is a fault
 * of the program or of its database, after which the same subject is tried again.
 */
public interface BulkDeed {

    /** Stands in the database and is never renamed. */
    String name();

    /** What the command says, in words. */
    List<Said> says(String command, Locale locale);

    /** One answer of a command. */
    record Said(String label, String words) {}

    /** What {@link #perform} would answer now. Nothing of it stays. */
    Outcome rehearse(Account account, Subject subject, String command);

    /**
     * Does it in a transaction of its own; the same key again has no second effect and the same answer.
     *
     * @param seen the newest entry of the subject when it was rehearsed, null where it was not: nothing is decided about a
     *     subject that has changed since
     */
    Outcome perform(Account account, Subject subject, String command, String key, @Nullable String seen);
}
