package id.pendamping.mentoring;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkItems;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator takes a mentor from a group, and names the successor in the same breath or later. */
@Component
public class ReplaceMentor {

    static final String NAMING = "name-successor";

    /** Why a coordinator takes a mentor from a group. */
    public enum Reason {
        REPLACED,
        RESIGNED,
        SUSPENDED,
        DIED,
        LETTER_EXPIRED,
        ENDED;

        Leaving leaving() {
            return Leaving.valueOf(name());
        }
    }

    /**
     * Who leaves since when and why, and who follows by which letter.
     *
     * @param replaced the mentor whom the coordinator saw; somebody else may have been faster
     * @param successor null to let the coordinator of the region care for the tasks until somebody is named
     */
    public record Command(
            UUID replaced,
            @Field Reason leaving,
            @Field LocalDate endedOn,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason,

            @Field(Field.Kind.SELECT) @Wording(unreadable = "constraint.choice") @Nullable
            UUID successor,

            @Field @DocumentNumber @Nullable String letterNumber,
            @Field @Nullable LocalDate letterDate) {

        List<Refusal> gaps() {
            List<Refusal> gaps = new ArrayList<>();
            if (successor != null && letterNumber == null) {
                gaps.add(Refusal.at("letterNumber", "refusal.mentor.letterRequired"));
            }
            if (successor != null && letterDate == null) {
                gaps.add(Refusal.at("letterDate", "refusal.mentor.letterDateRequired"));
            }
            return gaps;
        }
    }

    private final Companions companions;
    private final EndAssignment endAssignment;
    private final NameSuccessor nameSuccessor;
    private final MentorRegistry registry;
    private final LetterCheck calendar;
    private final WorkItems workItems;

    ReplaceMentor(
            Companions companions,
            EndAssignment endAssignment,
            NameSuccessor nameSuccessor,
            MentorRegistry registry,
            LetterCheck calendar,
            WorkItems workItems) {
        this.companions = companions;
        this.endAssignment = endAssignment;
        this.nameSuccessor = nameSuccessor;
        this.registry = registry;
        this.calendar = calendar;
        this.workItems = workItems;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Companions.Companion mentor = companions.now(caseId).orElse(null);
        if (mentor == null) {
            return Outcome.refused("refusal.mentor.none");
        }
        List<Refusal> wrong = objections(mentor, command, calendar.today(caseId, act));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        Act deed = act.because(command.reason());
        Leaving leaving = command.leaving().leaving();
        endAssignment.of(caseId, mentor, leaving, command.endedOn(), deed);
        leaving.status().ifPresent(status -> registry.changeStatus(mentor.mentorId(), status, deed));
        return workItems.find(caseId, NAMING).isEmpty()
                ? Outcome.refused("refusal.mentor.olderModel")
                : followed(caseId, command, act);
    }

    private Outcome followed(CaseId caseId, Command command, Act act) {
        return command.successor() == null || command.letterNumber() == null || command.letterDate() == null
                ? Outcome.done()
                : nameSuccessor.handle(
                        caseId,
                        new NameSuccessor.Command(
                                command.successor(), command.letterNumber(), command.letterDate(), command.reason()),
                        act);
    }

    private static List<Refusal> objections(Companions.Companion mentor, Command command, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>(command.gaps());
        if (!mentor.mentorId().equals(command.replaced())) {
            wrong.add(Refusal.of("refusal.mentor.replacedAlready", mentor.name()));
        }
        if (command.endedOn().isAfter(today)) {
            wrong.add(Refusal.at("endedOn", "refusal.date.future", today));
        }
        if (command.endedOn().isBefore(mentor.from())) {
            wrong.add(Refusal.at("endedOn", "refusal.mentor.beforeBeginning", mentor.from()));
        }
        if (mentor.mentorId().equals(command.successor())) {
            wrong.add(Refusal.at("successor", "refusal.mentor.same"));
        }
        return wrong;
    }
}
