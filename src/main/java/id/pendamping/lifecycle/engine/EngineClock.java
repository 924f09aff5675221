package id.pendamping.lifecycle.engine;

import id.pendamping.shared.ProgramClock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's static clock follows the program's. */
@Component
class EngineClock {

    EngineClock(ProgramClock clock) {
        clock.listen(EngineClock::follow);
    }

    private static void follow(Optional<Instant> standing) {
        standing.ifPresentOrElse(moment -> ClockUtil.setCurrentTime(Date.from(moment)), ClockUtil::reset);
    }
}
