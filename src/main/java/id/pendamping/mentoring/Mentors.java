package id.pendamping.mentoring;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.Caretaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other modules may ask about a case's mentor. */
public interface Mentors {

    /** The coordinators of the region care for what is the mentor's while a group has none. */
    Caretaker CARETAKER = new Caretaker(Duty.MENTOR_COORDINATOR, Set.of(MentorUnassigned.class, SuccessorNamed.class));

    /** Account of the mentor who has accepted the group. */
    Optional<String> accountOf(CaseId caseId);

    /** Account of a mentor. */
    Optional<String> accountOfMentor(UUID mentorId);

    boolean isAssigned(CaseId caseId);

    /** The cases whose group this account walks beside, latest first. */
    List<CaseId> casesOf(String accountId);
}
