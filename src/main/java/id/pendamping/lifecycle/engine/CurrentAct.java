package id.pendamping.lifecycle.engine;

import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deed that makes the engine move right now; when a timer does, the clock is the actor. */
@Component
class CurrentAct {

    private final ThreadLocal<@Nullable Act> current = new ThreadLocal<>();
    private final Clock clock;

    CurrentAct(Clock clock) {
        this.clock = clock;
    }

    Act get() {
        Act act = current.get();
        return act == null ? Act.by(Actor.automation("timer"), clock.instant()) : act;
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
