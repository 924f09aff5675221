package id.pendamping.mentoring;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentor was taken into the programme.
 *
 * @param mentorDigest of what is known of the mentor; missing in older journals
 */
@FactType("mentor-enrolled")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record MentorEnrolled(
        UUID mentorId,
        String regency,
        MentorRegistry.Type type,
        MentorStatus status,
        @Nullable String mentorDigest) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.MENTOR, mentorId.toString());
    }
}
