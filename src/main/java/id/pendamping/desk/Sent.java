package id.pendamping.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a command was sent.
 *
 * @param key chosen by the sender; the same key with the same command has one effect
 * @param seen the newest entry of the subject when it was looked at; where another has come since, nothing is done
 */
public record Sent(@Nullable String key, @Nullable String seen) {

    static final Sent FOR_A_TRY = new Sent(null, null);
    static final String CHANGED = "refusal.bulk.changed";

    boolean isOfAnother(Supplier<String> newest) {
        return seen != null && !seen.equals(newest.get());
    }
}
