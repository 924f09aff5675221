package id.pendamping.suspension;

import id.pendamping.desk.Consequence;
import id.pendamping.shared.CaseId;
import java.util.Optional;

/** What waits in a case and falls once its aid is demanded back as a whole, told by the features that know. */
@FunctionalInterface
public interface FallsWithDemand {

    Optional<Consequence> of(CaseId caseId);
}
