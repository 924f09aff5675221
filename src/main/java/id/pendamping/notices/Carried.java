package id.pendamping.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send. */
sealed interface Carried {

    /** The other side has taken it over. */
    record Accepted() implements Carried {}

    /** It will never be taken. */
    record Refused(Trouble trouble, @Nullable Integer code) implements Carried {}

    /** It may be taken later; {@code asked} is how long the other side asks to be left alone. */
    record Failed(
            Trouble trouble,
            @Nullable Integer code,
            @Nullable Duration asked) implements Carried {}
}
