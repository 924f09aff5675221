package id.pendamping.mentoring;

import id.pendamping.access.CloseAccount;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The coordinator takes a mentor from a group, and names the successor in the same breath or later. */
@Component
class ReplaceMentor {

    static final String NAMING = "name-successor";

    private final Companions companions;
    private final EndAssignment endAssignment;
    private final NameSuccessor nameSuccessor;
    private final MentorRegistry registry;
    private final CloseAccount closeAccount;
    private final LetterCheck calendar;
    private final WorkItems workItems;

    ReplaceMentor(
            Companions companions,
            EndAssignment endAssignment,
            NameSuccessor nameSuccessor,
            MentorRegistry registry,
            CloseAccount closeAccount,
            LetterCheck calendar,
            WorkItems workItems) {
        this.companions = companions;
        this.endAssignment = endAssignment;
        this.nameSuccessor = nameSuccessor;
        this.registry = registry;
        this.closeAccount = closeAccount;
        this.calendar = calendar;
        this.workItems = workItems;
    }

    Outcome handle(CaseId caseId, MentorReplacement command, Act act) {
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
        if (leaving == Leaving.DIED) {
            closeAccount.of(mentor.accountId(), deed);
        }
        return workItems.find(caseId, NAMING).isEmpty()
                ? Outcome.refused("refusal.mentor.olderModel")
                : followed(caseId, command, act);
    }

    private Outcome followed(CaseId caseId, MentorReplacement command, Act act) {
        return command.successor() == null || command.letterNumber() == null || command.letterDate() == null
                ? Outcome.done()
                : nameSuccessor.handle(
                        caseId,
                        new NameSuccessor.Command(
                                command.successor(), command.letterNumber(), command.letterDate(), command.reason()),
                        act);
    }

    private static List<Refusal> objections(Companions.Companion mentor, MentorReplacement command, LocalDate today) {
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
