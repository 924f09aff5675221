package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.Companionship;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what: region, duty, whose task it is, and separation of duties. */
@Component
class Admission {

    /** The person may, on this duty, or reads why not. */
    sealed interface Verdict {

        record Admitted(Duty duty) implements Verdict {}

        record Turned(Submission obstacle) implements Verdict {}
    }

    private final Subjects subjects;
    private final WorkItems workItems;
    private final JournalReader journal;
    private final Companionship companionship;

    Admission(Subjects subjects, WorkItems workItems, JournalReader journal, Companionship companionship) {
        this.subjects = subjects;
        this.workItems = workItems;
        this.journal = journal;
        this.companionship = companionship;
    }

    Verdict of(Account account, SubjectCard card, Deed<?> deed) {
        if (!subjects.maySee(account, card)) {
            return new Verdict.Turned(new Submission.Unknown());
        }
        if (!deed.isFor(account, card.subject())) {
            return new Verdict.Turned(new Submission.Unknown());
        }
        Optional<WorkItem> waiting =
                deed instanceof Step<?> step ? workItems.find(card.subject(), step.key()) : Optional.empty();
        List<Duty> duties =
                deed instanceof Step<?> step && waiting.isPresent() ? step.duties(waiting.get()) : deed.duties();
        Duty needed = duties.get(0);
        List<Duty> held = duties.stream()
                .filter(duty -> account.holds(duty)
                        && (deed instanceof Step<?>
                                || duty != Duty.MENTOR
                                || companionship.walksBeside(account, card.subject())))
                .toList();
        if (held.isEmpty()) {
            return new Verdict.Turned(new Submission.Forbidden(needed, Optional.empty()));
        }
        Optional<Submission> turned =
                deed instanceof Step<?> ? notWaitingFor(account, held.get(0), waiting) : Optional.empty();
        return turned.<Verdict>map(Verdict.Turned::new).orElseGet(() -> apart(account, card.subject(), needed, held));
    }

    private static Optional<Submission> notWaitingFor(Account account, Duty duty, Optional<WorkItem> item) {
        if (item.isEmpty()) {
            return Optional.of(new Submission.Moved());
        }
        String assignee = item.get().assignee();
        if (duty == item.get().duty() && assignee != null && !assignee.equals(account.id())) {
            return Optional.of(new Submission.Unknown());
        }
        return account.id().equals(item.get().barred())
                ? Optional.of(new Submission.Forbidden(
                        item.get().duty(), Optional.of(item.get().duty())))
                : Optional.empty();
    }

    /** The first duty that does not conflict with what the person has done on the subject before. */
    private Verdict apart(Account account, Subject subject, Duty needed, List<Duty> held) {
        Set<Duty> acted = journal.dutiesOf(subject, account.id());
        return held.stream()
                .filter(duty -> SeparationOfDuties.conflict(duty, acted).isEmpty())
                .findFirst()
                .<Verdict>map(Verdict.Admitted::new)
                .orElseGet(() -> new Verdict.Turned(
                        new Submission.Forbidden(needed, SeparationOfDuties.conflict(held.get(0), acted))));
    }
}
