package id.pendamping.watching;

import id.pendamping.journal.Entry;
import id.pendamping.shared.ProgramOnly;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * How long a deed takes from the begin of its transaction to the end of its commit, and how many statements it sends
 * meanwhile, told apart by the first fact that it records. What records none, or is rolled back, is no deed.
 */
@Component
@ProgramOnly
class DeedTimes implements TransactionExecutionListener {

    private static final class Running {

        private final long begun = System.nanoTime();
        private final long sentBefore = Statements.sentByThisThread();
        private final @Nullable Running around;
        private @Nullable String fact;

        Running(@Nullable Running around) {
            this.around = around;
        }
    }

    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();
    private final MeterProvider<Timer> times;
    private final MeterProvider<DistributionSummary> statements;

    DeedTimes(MeterRegistry registry) {
        times = Timer.builder("pendamping.deed")
                .description("From the begin of a deed's transaction to the end of its commit")
                .withRegistry(registry);
        statements = DistributionSummary.builder("pendamping.deed.statements")
                .description("Statements that a deed sends to the database in its transaction")
                .withRegistry(registry);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            running.set(new Running(running.get()));
        }
    }

    @EventListener
    void recorded(Entry entry) {
        Running deed = running.get();
        if (deed != null && deed.fact == null) {
            deed.fact = entry.type();
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        Running deed = ended();
        if (failure == null && deed != null && deed.fact != null) {
            times.withTag("fact", deed.fact).record(System.nanoTime() - deed.begun, TimeUnit.NANOSECONDS);
            statements.withTag("fact", deed.fact).record(Statements.sentByThisThread() - deed.sentBefore);
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        ended();
    }

    private @Nullable Running ended() {
        Running deed = running.get();
        if (deed == null || deed.around == null) {
            running.remove();
        } else {
            running.set(deed.around);
        }
        return deed;
    }
}
