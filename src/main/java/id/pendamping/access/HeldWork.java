package id.pendamping.access;

import java.util.List;
import java.util.Locale;

/** What waits for a person or is in their care; each feature tells its own, so that it is known before an account is closed. */
public interface HeldWork {

    /** Most that one feature names. */
    int MOST = 200;

    List<Held> of(String accountId);

    /**
     * A case or other subject that an account holds.
     *
     * @param as how it is held: the key of the step that waits, or in capitals how far an assignment has come
     */
    record Held(String number, String name, String as) {

        /** Key of the words for how it is held. */
        public String words() {
            return (as.equals(as.toUpperCase(Locale.ROOT)) ? "account.held." : "step.") + as;
        }
    }
}
