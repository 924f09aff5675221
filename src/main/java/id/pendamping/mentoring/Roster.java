package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mentors with what they carry. */
interface Roster {

    /** Inducted mentors of the group's province who serve on these days, its own regency first, the least loaded before the others. */
    List<Candidate> near(GroupSummary group, ServiceDays days);

    /** Those of them whom nobody has asked for this group yet. */
    List<Candidate> neverAsked(GroupSummary group, ServiceDays days);

    Optional<Candidate> find(UUID mentorId);

    /** The same, and nobody else gives this mentor a group until the end of the transaction. */
    Optional<Candidate> hold(UUID mentorId);
}
