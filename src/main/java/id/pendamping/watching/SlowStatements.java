package id.pendamping.watching;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Names the place in the code from which a slow statement was sent: once, and again when a minute has passed, however many
 * rows are worked through. The text holds no values: these are sent apart from it.
 */
@Component
class SlowStatements implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);
    private static final String OURS = "id.pendamping.";
    private static final int LONGEST_TEXT = 1_000;
    private static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(1);

    private final long slow;
    private final AtomicLong many = new AtomicLong();
    private final Map<String, Long> said = new ConcurrentHashMap<>();

    /** @param slow above which a statement is slow */
    SlowStatements(@Value("${pendamping.statements.slow:200ms}") Duration slow) {
        this.slow = slow.toNanos();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("pendamping.statements.slow", many, AtomicLong::get)
                .description("Statements that took longer than they should")
                .register(registry);
    }

    void took(String text, long nanos) {
        if (nanos <= slow) {
            return;
        }
        many.incrementAndGet();
        String place = place();
        if (isNews(place)) {
            String line = text.strip().replaceAll("\\s+", " ");
            LOG.warn(
                    "Slow statement, {} ms at {}: {}",
                    Duration.ofNanos(nanos).toMillis(),
                    place,
                    line.substring(0, Math.min(line.length(), LONGEST_TEXT)));
        }
    }

    private boolean isNews(String place) {
        long now = System.nanoTime();
        Long written = Objects.requireNonNull(said.compute(
                place,
                (same, before) ->
                        before == null || now - before > SAID_AGAIN_AFTER.toNanos() ? Long.valueOf(now) : before));
        return written == now;
    }

    /** The class and line of the program that is nearest to the statement. */
    private static String place() {
        return StackWalker.getInstance().walk(frames -> frames.filter(SlowStatements::isOfTheProgram)
                .findFirst()
                .map(frame -> frame.getClassName() + ':' + frame.getLineNumber())
                .orElse("a library"));
    }

    private static boolean isOfTheProgram(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return name.startsWith(OURS)
                && !name.contains("$$")
                && !name.equals(SlowStatements.class.getName())
                && !name.startsWith(WatchedConnections.class.getName());
    }
}
