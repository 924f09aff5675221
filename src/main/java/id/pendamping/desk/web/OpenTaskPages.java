package id.pendamping.desk.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which something is done about an open task without doing the task. */
@Component
public class OpenTaskPages {

    private final FormSessions sessions;
    private final StepPage steps;
    private final WorkItems workItems;
    private final Desk desk;

    OpenTaskPages(FormSessions sessions, StepPage steps, WorkItems workItems, Desk desk) {
        this.sessions = sessions;
        this.steps = steps;
        this.workItems = workItems;
        this.desk = desk;
    }

    /** What does not exist is not found. */
    public Visit visit(String plural, String number, String step) {
        return sessions.visit(plural, number, step);
    }

    /**
     * The page of the open task; else the person reads why there is none.
     *
     * @param offered what is done about the tasks of this duty at this step; empty where nobody does it
     */
    public <D extends Deed<?>> ModelAndView open(
            Visit visit,
            BiFunction<Duty, String, Optional<D>> offered,
            Locale locale,
            Function<WorkItem, ModelAndView> shown) {
        String step = visit.step().key();
        Optional<WorkItem> item = workItems.find(visit.card().subject(), step);
        D deed = item.flatMap(open -> offered.apply(open.duty(), step))
                .or(() -> offered.apply(visit.step().duty(), step))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return desk.obstacle(visit.account(), visit.card(), deed)
                .map(obstacle -> steps.obstacle(visit, obstacle, locale))
                .or(() -> item.map(shown))
                .orElseGet(() -> steps.obstacle(visit, new Submission.Moved(), locale));
    }
}
