package id.pendamping.desk.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.HandOver;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** Where an open task is given to somebody else: to whom and why, read over once, then done. */
@Controller
@RequestMapping(Visit.STEP + "/hand-over")
class HandOverController {

    private final FormSessions sessions;
    private final HandOver handOver;
    private final HandOverPage page;
    private final StepPage steps;
    private final Desk desk;
    private final Forms forms;
    private final WorkItems workItems;

    HandOverController(
            FormSessions sessions,
            HandOver handOver,
            HandOverPage page,
            StepPage steps,
            Desk desk,
            Forms forms,
            WorkItems workItems) {
        this.sessions = sessions;
        this.handOver = handOver;
        this.page = page;
        this.steps = steps;
        this.desk = desk;
        this.forms = forms;
        this.workItems = workItems;
    }

    @InApi("GET /cases/{number}/steps/{step}/hand-over")
    @GetMapping
    ModelAndView ask(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            Locale locale) {
        Visit visit = sessions.visit(plural, number, key);
        String commandKey = UUID.randomUUID().toString();
        return open(
                visit,
                locale,
                item -> page.form(
                        new HandOverPage.Sheet(visit, item, TypedText.nothing(), commandKey), List.of(), locale));
    }

    @InApi("POST /cases/{number}/steps/{step}/hand-over")
    @PostMapping
    ModelAndView answer(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestParam("_key") String commandKey,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes flash) {
        Visit visit = sessions.visit(plural, number, key);
        TypedText typed = TypedText.of(parameters);
        return open(visit, locale, item -> {
            var sheet = new HandOverPage.Sheet(visit, item, typed, commandKey);
            FormAction action = FormAction.of(parameters);
            return action instanceof FormAction.Edit
                    ? page.form(sheet, List.of(), locale)
                    : handIn(sheet, action instanceof FormAction.Rehearse, locale, flash);
        });
    }

    private ModelAndView handIn(HandOverPage.Sheet sheet, boolean rehearsed, Locale locale, RedirectAttributes flash) {
        Visit visit = sheet.visit();
        Deed<HandOver.Command> deed = handOver.of(sheet.item()).orElseThrow();
        Reading<HandOver.Command> command = forms.read(HandOver.Command.class, sheet.typed());
        Submission result = rehearsed
                ? desk.rehearse(visit.account(), visit.card().subject(), deed, command)
                : desk.perform(visit.account(), visit.card().subject(), deed, command, sheet.key());
        if (!(result instanceof Submission.Accepted)) {
            return page.refused(sheet, result.objections(), locale);
        }
        if (rehearsed) {
            return page.check(sheet, locale);
        }
        flash.addFlashAttribute("said", page.done(sheet, locale));
        return new ModelAndView("redirect:" + visit.home());
    }

    /** The page of the open task; else the person reads why there is none. */
    private ModelAndView open(Visit visit, Locale locale, Function<WorkItem, ModelAndView> shown) {
        Deed<?> deed = workItems
                .find(visit.card().subject(), visit.step().key())
                .flatMap(handOver::of)
                .or(() -> handOver.of(visit.step().duty(), visit.step().key()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Submission> obstacle = desk.obstacle(visit.account(), visit.card(), deed);
        if (obstacle.isPresent()) {
            return steps.obstacle(visit, obstacle.get(), locale);
        }
        return workItems
                .find(visit.card().subject(), visit.step().key())
                .map(shown)
                .orElseGet(() -> steps.obstacle(visit, new Submission.Moved(), locale));
    }
}
