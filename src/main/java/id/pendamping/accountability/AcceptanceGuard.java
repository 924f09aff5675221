package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.util.Optional;

/** Knows what speaks against accepting a report now: money on its way that nobody has held against the treasury yet. */
@FunctionalInterface
public interface AcceptanceGuard {

    Optional<Outcome> against(CaseId caseId);
}
