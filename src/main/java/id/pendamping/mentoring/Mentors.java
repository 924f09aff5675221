package id.pendamping.mentoring;

import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;

/** What other modules may ask about a case's mentor. */
public interface Mentors {

    /** Account of the mentor who has accepted the group. */
    Optional<String> accountOf(CaseId caseId);

    boolean isAssigned(CaseId caseId);

    /** The cases whose group this account walks beside, latest first. */
    List<CaseId> casesOf(String accountId);
}
