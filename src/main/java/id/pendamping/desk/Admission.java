package id.pendamping.desk;

import id.pendamping.access.Account;
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

    Admission(Subjects subjects, WorkItems workItems, JournalReader journal) {
        this.subjects = subjects;
        this.workItems = workItems;
        this.journal = journal;
    }

    Verdict of(Account account, SubjectCard card, Deed<?> deed) {
        if (!subjects.maySee(account, card)) {
            return new Verdict.Turned(new Submission.Unknown());
        }
        if (!deed.isFor(account, card.subject())) {
            return new Verdict.Turned(new Submission.Unknown());
        }
        Duty needed = deed.duties().get(0);
        List<Duty> held = deed.duties().stream().filter(account::holds).toList();
        if (held.isEmpty()) {
            return new Verdict.Turned(new Submission.Forbidden(needed, Optional.empty()));
        }
        Optional<Submission> turned = deed instanceof Step<?> step
                ? notWaitingFor(account, held.get(0), card.subject(), step)
                : Optional.empty();
        return turned.<Verdict>map(Verdict.Turned::new).orElseGet(() -> apart(account, card.subject(), needed, held));
    }

    private Optional<Submission> notWaitingFor(Account account, Duty duty, Subject subject, Step<?> step) {
        Optional<WorkItem> item = workItems.find(subject, step.key());
        if (item.isEmpty()) {
            return Optional.of(new Submission.Moved());
        }
        String assignee = item.get().assignee();
        if (duty == step.duty() && assignee != null && !assignee.equals(account.id())) {
            return Optional.of(new Submission.Unknown());
        }
        return account.id().equals(item.get().barred())
                ? Optional.of(new Submission.Forbidden(step.duty(), Optional.of(step.duty())))
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
