package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.UUID;

/** Another mentor walks beside the group from now on, by letter, and has the tasks of the one before. */
@FactType("successor-named")
public record SuccessorNamed(CaseId caseId, UUID mentorId, String letterNumber, LocalDate letterDate)
        implements CaseFact {}
