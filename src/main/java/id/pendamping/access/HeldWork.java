package id.pendamping.access;

import java.util.List;

/** What waits for a person or is in their care; each feature tells its own, so that it is known before an account is closed. */
public interface HeldWork {

    /** Most that one feature names. */
    int MOST = 200;

    List<Held> of(String accountId);

    /**
     * A case or other subject that an account holds.
     *
     * @param what key of the words for how it is held
     */
    record Held(String number, String name, String what) {}
}
