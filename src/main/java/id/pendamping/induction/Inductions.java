package id.pendamping.induction;

import id.pendamping.access.Account;
import id.pendamping.desk.Deed;
import id.pendamping.forms.Field;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inductions of all phases: what may be done with them, and what can be read of them. */
@Component
public class Inductions {

    /** When and where, and how many groups it holds. */
    public record Plan(
            @Field LocalDate heldOn,

            @Field @Size(max = 200, message = "{constraint.tooLong}")
            String place,

            @Field int capacity) {}

    /** Numbers of the groups that came, one beside the other; everybody else who was asked did not. */
    public record Roll(
            @Field(Field.Kind.WORDS) @Size(max = 20_000, message = "{constraint.tooLong}") @Nullable
            String present) {}

    /** What the record should have said of a group, and why it did not. */
    public record Correction(
            @Field InductionRecorded.Presence presence,

            @Field(Field.Kind.WORDS) @Size(max = 500, message = "{constraint.tooLong}")
            String reason) {}

    private final InductionStore store;
    private final PlanInduction planning;
    private final CallTheRoll calling;
    private final CorrectAttendance correcting;
    private final Programme programme;
    private final RegionDays days;

    Inductions(
            InductionStore store,
            PlanInduction planning,
            CallTheRoll calling,
            CorrectAttendance correcting,
            Programme programme,
            RegionDays days) {
        this.store = store;
        this.planning = planning;
        this.calling = calling;
        this.correcting = correcting;
        this.programme = programme;
        this.days = days;
    }

    static Subject subject(UUID phaseId) {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }

    /** The coordinator plans a session; the subject is the phase. */
    public Deed<Plan> planning(String regency, Account account) {
        return Deed.ofSubject(
                "plan-induction",
                Duty.MENTOR_COORDINATOR,
                Plan.class,
                (phase, plan, act) -> planning.handle(UUID.fromString(phase.id()), regency, account, plan, act));
    }

    /** The coordinator puts on record who came. */
    public Deed<Roll> calling(int session, Account account) {
        return Deed.ofSubject(
                "record-induction",
                Duty.MENTOR_COORDINATOR,
                Roll.class,
                (phase, roll, act) -> calling.handle(UUID.fromString(phase.id()), session, account, roll, act));
    }

    /** The coordinator puts right what is on record of a group. */
    public Deed<Correction> correcting(int session, String group, Account account) {
        return Deed.ofSubject(
                "correct-induction",
                Duty.MENTOR_COORDINATOR,
                Correction.class,
                (phase, given, act) ->
                        correcting.handle(UUID.fromString(phase.id()), session, group, account, given, act));
    }

    /** Where recipients of this year and the one before wait for their induction, in regions of the reader. */
    public List<WaitingRegency> waiting(Account reader) {
        int year = days.atMinistry().getYear();
        List<UUID> phases = programme.phases().stream()
                .filter(phase -> phase.year() >= year - 1)
                .map(Phase::id)
                .toList();
        return store.waiting(phases).stream()
                .filter(one -> reader.covers(one.regency()))
                .toList();
    }

    /** The latest sessions in regions of the reader, latest first. */
    public List<InductionSession> all(Account reader) {
        return store.latest(reader);
    }

    public Optional<InductionSession> find(UUID phaseId, int session, Account reader) {
        return store.find(phaseId, session).filter(one -> reader.covers(one.regency()));
    }

    /** Who is asked to come, in the order of their numbers. */
    public List<Invited> invited(InductionSession session) {
        return store.invited(session.phaseId(), session.number());
    }
}
