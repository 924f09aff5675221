package id.pendamping.mentoring;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A mentor was inducted, suspended or left. */
@FactType("mentor-status-changed")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record MentorStatusChanged(UUID mentorId, MentorStatus status) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.MENTOR, mentorId.toString());
    }
}
