package id.pendamping.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** An attempt to sign in that was not looked at, because too many wrong ones came before it. */
public final class TooManyTries extends AuthenticationException {

    private final long seconds;

    TooManyTries(Duration left) {
        super("Too many wrong tries");
        this.seconds = left.plusMillis(999).toSeconds();
    }

    /** After how many seconds the next attempt is looked at. */
    public long seconds() {
        return seconds;
    }
}
