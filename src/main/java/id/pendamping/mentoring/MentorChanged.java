package id.pendamping.mentoring;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mentor was changed, by a later file.
 *
 * @param mentorDigest of what is known of the mentor since; missing in older journals
 */
@FactType("mentor-changed")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record MentorChanged(
        UUID mentorId,
        String regency,
        MentorRegistry.Type type,
        List<String> changed,
        @Nullable String mentorDigest) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.MENTOR, mentorId.toString());
    }
}
