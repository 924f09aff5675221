package id.pendamping.supervision.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.desk.web.FormAction;
import id.pendamping.desk.web.OpenTaskPages;
import id.pendamping.desk.web.Visit;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.InApi;
import id.pendamping.supervision.HandOver;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an open task is given to somebody else: to whom and why, read over once, then done. */
@Controller
@RequestMapping(Visit.STEP + "/hand-over")
class HandOverController {

    private final HandOver handOver;
    private final HandOverPage page;
    private final OpenTaskPages tasks;
    private final Desk desk;
    private final Forms forms;

    HandOverController(HandOver handOver, HandOverPage page, OpenTaskPages tasks, Desk desk, Forms forms) {
        this.handOver = handOver;
        this.page = page;
        this.tasks = tasks;
        this.desk = desk;
        this.forms = forms;
    }

    @InApi("GET /cases/{number}/steps/{step}/hand-over")
    @GetMapping
    ModelAndView ask(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            Locale locale) {
        Visit visit = tasks.visit(plural, number, key);
        String commandKey = UUID.randomUUID().toString();
        return tasks.open(
                visit,
                handOver::of,
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
        Visit visit = tasks.visit(plural, number, key);
        TypedText typed = TypedText.of(parameters);
        return tasks.open(visit, handOver::of, locale, item -> {
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
}
