package id.pendamping.demo;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes the open task of a case and does it as the person whose duty it is, at the same desk as everybody. */
@Component
public class Players {

    private final Cast cast;
    private final Accounts accounts;
    private final Playbook playbook;
    private final StepCatalogue steps;
    private final Desk desk;
    private final Forms forms;
    private final JournalReader journal;
    private final WorkItems workItems;

    Players(
            Cast cast,
            Accounts accounts,
            Playbook playbook,
            StepCatalogue steps,
            Desk desk,
            Forms forms,
            JournalReader journal,
            WorkItems workItems) {
        this.cast = cast;
        this.accounts = accounts;
        this.playbook = playbook;
        this.steps = steps;
        this.desk = desk;
        this.forms = forms;
        this.journal = journal;
        this.workItems = workItems;
    }

    /** Does the task; fails when the desk does not accept it, because then the play is wrong. */
    public void play(WorkItem item, Manner manner) {
        play(item, playbook.answers(item.caseId(), item.step(), manner, () -> isFirst(item)));
    }

    /** The same, when what to type has been looked up on the page. */
    public void play(WorkItem item, Map<String, String> answers) {
        Reading<?> reading = forms.read(steps.get(item.step()).command(), answers);
        Submission result = desk.submit(whoDoes(item), item.number(), item.step(), reading, null);
        if (!(result instanceof Submission.Accepted)) {
            result = tryAgain(item, reading, result);
        }
        if (!(result instanceof Submission.Accepted)) {
            throw new IllegalStateException(item.number() + " at " + item.step() + ": " + result);
        }
    }

    /** More care may be asked for since the task was looked at, and then it takes another person. */
    private Submission tryAgain(WorkItem item, Reading<?> reading, Submission refused) {
        return workItems
                .find(item.subject(), item.step())
                .filter(now -> !Objects.equals(now.barred(), item.barred()))
                .map(now -> desk.submit(whoDoes(now), item.number(), item.step(), reading, null))
                .orElse(refused);
    }

    /** The person whose turn it is. */
    public Account whoDoes(WorkItem item) {
        return item.assignee() == null
                ? cast.holding(item.duty(), item.barred())
                : accounts.find(item.assignee()).orElseThrow();
    }

    /** Whether the case has never completed this step before. */
    public boolean isFirst(WorkItem item) {
        String type = steps.get(item.step())
                .fact()
                .getAnnotation(id.pendamping.journal.FactType.class)
                .value();
        return journal.of(item.caseId().subject(), 0, 1_000).stream()
                .map(Recorded::type)
                .noneMatch(type::equals);
    }
}
