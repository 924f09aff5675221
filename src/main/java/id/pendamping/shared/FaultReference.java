package id.pendamping.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.MDC;

/** The sign under which the log knows a request that failed, so that who reads the answer can name it. */
public final class FaultReference {

    private static final String ATTRIBUTE = FaultReference.class.getName();
    private static final int LENGTH = 8;

    private FaultReference() {}

    /** The same for a request however often it is asked: that of its trace, where there is one. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String trace = Objects.requireNonNullElseGet(
                MDC.get("traceId"), () -> UUID.randomUUID().toString().substring(0, LENGTH));
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }
}
