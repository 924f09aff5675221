package id.pendamping.mentoring;

import id.pendamping.access.Account;
import id.pendamping.forms.Field;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator lifts the suspension of a mentor whose letter still runs; groups come back by being named anew. */
@Component
public class ReinstateMentor {

    /** Why the mentor serves again. */
    public record Command(
            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final MentorList mentors;
    private final MentorRegistry registry;
    private final Regions regions;
    private final Clock clock;

    ReinstateMentor(MentorList mentors, MentorRegistry registry, Regions regions, Clock clock) {
        this.mentors = mentors;
        this.registry = registry;
        this.regions = regions;
        this.clock = clock;
    }

    /** A mentor of the coordinator's regions. */
    public Optional<MentorList.Line> find(UUID id, Account coordinator) {
        return mentors.find(id, coordinator);
    }

    @Transactional
    public Outcome handle(MentorList.Line mentor, Command command, Account coordinator) {
        Act act = Act.by(coordinator.as(Duty.MENTOR_COORDINATOR), clock.instant());
        LocalDate today = regions.dayIn(mentor.regency(), act.when());
        if (mentor.status() != MentorStatus.SUSPENDED) {
            return Outcome.refused("refusal.mentor.notSuspended");
        }
        if (mentor.until().isBefore(today)) {
            return Outcome.refused("refusal.mentor.letterOver", mentor.until());
        }
        registry.changeStatus(mentor.id(), MentorStatus.INDUCTED, act.because(command.reason()));
        return Outcome.done();
    }
}
