package id.pendamping.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The result of an attempt to send. */
sealed interface SendResult {

    /** The other side has taken it over. */
    record Accepted() implements SendResult {}

    /** It will never be taken. */
    record Refused(FailureReason reason, @Nullable Integer code) implements SendResult {}

    /** It may be taken later; {@code asked} is how long the other side asks to be left alone. */
    record Failed(
            FailureReason reason,
            @Nullable Integer code,
            @Nullable Duration asked) implements SendResult {}
}
