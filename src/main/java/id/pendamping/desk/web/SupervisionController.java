package id.pendamping.desk.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.desk.SupervisedTasks;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the supervisor of an open task reminds those who can do it, gives them more days, or finds the way to hand it over. */
@Controller
@RequestMapping(Visit.STEP + "/supervision")
class SupervisionController {

    private final FormSessions sessions;
    private final SupervisedTasks supervised;
    private final SupervisionPage page;
    private final StepPage steps;
    private final Desk desk;
    private final Forms forms;
    private final WorkItems workItems;

    SupervisionController(
            FormSessions sessions,
            SupervisedTasks supervised,
            SupervisionPage page,
            StepPage steps,
            Desk desk,
            Forms forms,
            WorkItems workItems) {
        this.sessions = sessions;
        this.supervised = supervised;
        this.page = page;
        this.steps = steps;
        this.desk = desk;
        this.forms = forms;
        this.workItems = workItems;
    }

    @InApi("GET /tasks/team")
    @GetMapping
    ModelAndView show(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            Locale locale) {
        return open(sessions.visit(plural, number, key), locale, (visit, item) -> page.fresh(visit, item, locale));
    }

    @InApi("POST /cases/{number}/steps/{step}/reminder")
    @PostMapping("/reminder")
    ModelAndView remind(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestParam("_key") String commandKey,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes flash) {
        var sent = new SupervisionPage.Typed(SupervisionPage.Sent.REMIND, TypedText.of(parameters), commandKey);
        return open(
                sessions.visit(plural, number, key),
                locale,
                (visit, item) ->
                        handIn(visit, item, supervised.reminder(item.duty(), item.step()), sent, locale, flash));
    }

    @InApi("POST /cases/{number}/steps/{step}/extension")
    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestParam("_key") String commandKey,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes flash) {
        var sent = new SupervisionPage.Typed(SupervisionPage.Sent.EXTEND, TypedText.of(parameters), commandKey);
        return open(
                sessions.visit(plural, number, key),
                locale,
                (visit, item) ->
                        handIn(visit, item, supervised.extension(item.duty(), item.step()), sent, locale, flash));
    }

    private <C extends Record> ModelAndView handIn(
            Visit visit,
            WorkItem item,
            Optional<Deed<C>> offered,
            SupervisionPage.Typed typed,
            Locale locale,
            RedirectAttributes flash) {
        Deed<C> deed = offered.orElseThrow();
        Reading<C> command = forms.read(deed.command(), typed.text());
        Submission result = desk.perform(visit.account(), visit.card().subject(), deed, command, typed.key());
        if (!(result instanceof Submission.Accepted)) {
            return page.refused(visit, item, typed, result.objections(), locale);
        }
        flash.addFlashAttribute("said", page.done(typed.sent(), locale));
        return new ModelAndView("redirect:" + visit.home());
    }

    /** The page of the open task; else the person reads why there is none. */
    private ModelAndView open(Visit visit, Locale locale, Shown shown) {
        Deed<?> deed = supervised
                .reminder(visit.step().duty(), visit.step().key())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Submission> obstacle = desk.obstacle(visit.account(), visit.card(), deed);
        if (obstacle.isPresent()) {
            return steps.obstacle(visit, obstacle.get(), locale);
        }
        return workItems
                .find(visit.card().subject(), visit.step().key())
                .map(item -> shown.of(visit, item))
                .orElseGet(() -> steps.obstacle(visit, new Submission.Moved(), locale));
    }

    private interface Shown {
        ModelAndView of(Visit visit, WorkItem item);
    }
}
