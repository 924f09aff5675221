package id.pendamping.mentoring;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A mentor was taken into the programme. */
@FactType("mentor-enrolled")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record MentorEnrolled(UUID mentorId, String regency, MentorRegistry.Type type, MentorStatus status)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.MENTOR, mentorId.toString());
    }
}
