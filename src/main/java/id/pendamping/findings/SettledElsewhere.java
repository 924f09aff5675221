package id.pendamping.findings;

import id.pendamping.shared.Refusal;
import java.util.Optional;

/** A finding that is settled by a decision of its own, and by hand only where that is not awaited. */
public interface SettledElsewhere {

    Optional<Refusal> objection(Finding finding);
}
