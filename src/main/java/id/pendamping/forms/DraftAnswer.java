package id.pendamping.forms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of one change.
 *
 * @param revision of the value that stands there now
 * @param value the value that stands there now, where it is not the one that was sent
 */
public record DraftAnswer(
        UUID key,
        String name,
        Kind kind,
        long revision,
        @Nullable String value) {

    /**
     * Taken now or before; somebody else's value stands there, nothing changed; the draft has no room; more characters
     * than a value may have; not a value of this form.
     */
    public enum Kind {
        SAVED,
        CONFLICT,
        FULL,
        TOO_LONG,
        REFUSED
    }
}
