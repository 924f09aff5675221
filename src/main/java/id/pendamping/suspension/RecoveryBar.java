package id.pendamping.suspension;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.Optional;

/** Why the aid of a suspended case cannot be demanded back now, told by the features that know. */
@FunctionalInterface
public interface RecoveryBar {

    Optional<Refusal> against(CaseId caseId);
}
