package id.pendamping.logging;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What one request, or one message, set going: its id goes into every line of the log, into the journal and with the event
 * to everybody who hears of it, in the form of W3C Trace Context.
 *
 * @param traceId 32 hexadecimal digits, not all of them 0
 * @param spanId 16, the part of it that happens here
 */
public record Trace(String traceId, String spanId) {

    /** The header of requests, and the extension of events. */
    public static final String HEADER = "traceparent";

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The end of what began with {@link #open}. */
    public interface Open extends AutoCloseable {

        @Override
        void close();
    }

    /** Goes on with the trace of the sender, if it names one as it should; else begins one. */
    public static Trace of(@Nullable String traceparent) {
        return parsed(traceparent).orElseGet(() -> new Trace(digits() + digits(), digits()));
    }

    /** The trace of this thread, if it is in one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(TRACE));
    }

    /** From now on this thread is in the trace; afterwards it is where it was before. */
    public Open open() {
        String outerTrace = MDC.get(TRACE);
        String outerSpan = MDC.get(SPAN);
        MDC.put(TRACE, traceId);
        MDC.put(SPAN, spanId);
        return () -> {
            restore(TRACE, outerTrace);
            restore(SPAN, outerSpan);
        };
    }

    private static Optional<Trace> parsed(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(traceparent);
        return form.matches() ? Optional.of(new Trace(form.group(1), digits())) : Optional.empty();
    }

    private static String digits() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    private static void restore(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}
