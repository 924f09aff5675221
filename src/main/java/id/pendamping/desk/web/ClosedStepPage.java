package id.pendamping.desk.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Reassignment;
import id.pendamping.desk.Step;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Answers;
import id.pendamping.forms.Refusals;
import id.pendamping.journal.FactType;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What stands in the place of a step's form: why the person does not get it. */
@Component
class ClosedStepPage {

    private static final int LOOK_BACK = 100;

    private final Subjects subjects;
    private final WorkItems workItems;
    private final Reassignment reassignment;
    private final JournalReader journal;
    private final Accounts accounts;
    private final Refusals refusals;

    ClosedStepPage(
            Subjects subjects,
            WorkItems workItems,
            Reassignment reassignment,
            JournalReader journal,
            Accounts accounts,
            Refusals refusals) {
        this.subjects = subjects;
        this.workItems = workItems;
        this.reassignment = reassignment;
        this.journal = journal;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    /** With what was typed. */
    ModelAndView obstacle(Visit visit, Submission obstacle, List<Answers.Answer> typed) {
        if (obstacle instanceof Submission.Moved) {
            return moved(visit, typed);
        }
        if (obstacle instanceof Submission.Forbidden forbidden) {
            ModelAndView page = StepPage.page("forbidden", visit);
            page.setStatus(HttpStatus.FORBIDDEN);
            WorkItem item =
                    workItems.find(visit.card().subject(), visit.step().key()).orElse(null);
            return page.addObject("handsOver", handsOver(visit, item))
                    .addObject("needed", forbidden.needed())
                    .addObject("conflict", forbidden.conflict().orElse(null));
        }
        return anothers(visit)
                .map(item -> another(visit, item, typed))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The task, when a mentor who may see the case comes to what another mentor has now. */
    private Optional<WorkItem> anothers(Visit visit) {
        Account account = visit.account();
        return subjects.maySee(account, visit.card()) && account.holds(Duty.MENTOR)
                ? workItems
                        .find(visit.card().subject(), visit.step().key())
                        .filter(item -> item.duty() == Duty.MENTOR
                                && item.assignee() != null
                                && !account.id().equals(item.assignee()))
                : Optional.empty();
    }

    /** Says who has it, and what the person still owes, with what was typed. */
    private ModelAndView another(Visit visit, WorkItem item, List<Answers.Answer> typed) {
        ModelAndView page = StepPage.page("another", visit).addObject("answers", typed);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("holder", accounts.nameOf(String.valueOf(item.assignee())))
                .addObject(
                        "owed",
                        workItems.of(visit.card().subject()).stream()
                                .filter(open -> visit.account().id().equals(open.assignee()))
                                .toList());
    }

    /** The case waits for the step, but not with what the step is about. */
    ModelAndView nothingToDo(Visit visit, Refusal missing, Locale locale) {
        ModelAndView page = StepPage.page("nothing", visit).addObject("why", refusals.sentence(missing, locale));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The case stands still, and the step waits with it. */
    ModelAndView standsStill(Visit visit, Refusal why, Locale locale) {
        return StepPage.page("still", visit)
                .addObject("why", refusals.sentence(why, locale))
                .addObject(
                        "item",
                        workItems
                                .find(visit.card().subject(), visit.step().key())
                                .orElse(null));
    }

    boolean handsOver(Visit visit, @Nullable WorkItem item) {
        return item != null && reassignment.isOffered(visit.account(), visit.card(), item);
    }

    /** The case no longer waits for the step: says who moved it and when, and shows what was typed. */
    private ModelAndView moved(Visit visit, List<Answers.Answer> typed) {
        ModelAndView page = StepPage.page("moved", visit).addObject("answers", typed);
        page.setStatus(HttpStatus.CONFLICT);
        mover(visit.card(), visit.step()).ifPresent(last -> page.addObject("mover", accounts.nameOf(last.actor()))
                .addObject("last", last));
        return page;
    }

    /** The account that did this step last; when none did, the one that acted on the case last. */
    private Optional<Recorded> mover(SubjectCard card, Step<?> step) {
        String type = step.fact().getAnnotation(FactType.class).value();
        List<Recorded> people = journal.latest(card.subject(), LOOK_BACK).stream()
                .filter(entry -> entry.duty() != Duty.AUTOMATION)
                .toList();
        return people.stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .or(() -> people.stream().findFirst());
    }
}
