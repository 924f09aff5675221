package id.pendamping.lifecycle.engine;

import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The deed that makes the engine move right now; when a timer does, the clock is the actor. */
@Component
class CurrentAct {

    private static final class Timed extends ResourceHolderSupport {

        private final Act act;

        Timed(Act act) {
            this.act = act;
        }
    }

    private final ThreadLocal<@Nullable Act> current = new ThreadLocal<>();
    private final Clock clock;

    CurrentAct(Clock clock) {
        this.clock = clock;
    }

    Act get() {
        Act act = current.get();
        return act == null ? ofTimer() : act;
    }

    /** One transaction of the clock is one deed at one moment. */
    private Act ofTimer() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return timer();
        }
        var known = (Timed) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Timed(timer());
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(known, this) {});
        }
        return known.act;
    }

    private Act timer() {
        return Act.by(Actor.automation("timer"), clock.instant());
    }

    void during(Act act, Runnable move) {
        Act before = current.get();
        current.set(act);
        try {
            move.run();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }
}
