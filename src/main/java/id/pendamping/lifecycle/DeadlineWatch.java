package id.pendamping.lifecycle;

import id.pendamping.bulk.RecurringJob;
import id.pendamping.journal.Fact;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.ProgramOnly;
import id.pendamping.worklist.DueCalls;
import id.pendamping.worklist.DueCalls.Call;
import id.pendamping.worklist.DueCalls.Telling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records of every open task that its last day is near, and that it is over. Each is a transaction of its own: one that
 * fails is tried again in the next round and holds up no other.
 */
@Component
@ProgramOnly
public class DeadlineWatch implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int AT_ONCE = 500;

    private final DueCalls calls;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineWatch(DueCalls calls, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.calls = calls;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch-deadlines";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<Call> due = calls.behind(null, AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::tell);
            due = due.size() < AT_ONCE ? List.of() : calls.behind(due.get(due.size() - 1), AT_ONCE);
        }
    }

    private void tell(Call call) {
        try {
            transaction.executeWithoutResult(status -> {
                journal.lock(call.subject());
                calls.take(call).ifPresent(telling -> journal.record(fact(call, telling), act()));
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "The last day of {} is not told: {}",
                    call.step(),
                    e.getClass().getName());
        }
    }

    private static Fact fact(Call call, Telling telling) {
        return telling.isOver()
                ? new DeadlineMissed(call.subject(), call.step(), telling.dueOn())
                : new DeadlineNear(call.subject(), call.step(), telling.dueOn());
    }

    private Act act() {
        return Act.by(Actor.automation("deadline"), clock.instant());
    }
}
