package id.pendamping.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/** The failure of an entry, with its causes, as the log may hold it. */
public final class CleanFailure extends WhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return LogText.masked(super.throwableProxyToString(failure));
    }
}
