package id.pendamping.disbursement;

import id.pendamping.shared.Act;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day of a deed in the ministry's zone. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate of(Act act) {
        return LocalDate.ofInstant(act.when(), clock.getZone());
    }
}
