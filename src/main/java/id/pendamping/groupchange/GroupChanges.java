package id.pendamping.groupchange;

import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;

/** What other modules may ask about changes in groups. */
public interface GroupChanges {

    /** The one that waits for a decision or a review. */
    Optional<GroupChange> open(CaseId caseId);

    /** All of a case, latest first. */
    List<GroupChange> of(CaseId caseId);
}
