package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.Optional;

/** Something above selection that stands against naming a group in a decree. */
public interface RecipientBar {

    Optional<Refusal> against(CaseId caseId, String decreeNumber);
}
