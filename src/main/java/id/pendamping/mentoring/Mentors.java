package id.pendamping.mentoring;

import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other modules may ask about a case's mentor. */
public interface Mentors {

    /** Account of the mentor who has accepted the group. */
    Optional<String> accountOf(CaseId caseId);

    /** Account of a mentor. */
    Optional<String> accountOfMentor(UUID mentorId);

    boolean isAssigned(CaseId caseId);

    /** The cases whose group this account walks beside, latest first. */
    List<CaseId> casesOf(String accountId);
}
