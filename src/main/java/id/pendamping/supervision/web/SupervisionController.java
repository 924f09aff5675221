package id.pendamping.supervision.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.desk.web.OpenTaskPages;
import id.pendamping.desk.web.Visit;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.supervision.SupervisedTasks;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the supervisor of an open task reminds those who can do it, gives them more days, or finds the way to hand it over. */
@Controller
@RequestMapping(Visit.STEP + "/supervision")
class SupervisionController {

    private final SupervisedTasks supervised;
    private final SupervisionPage page;
    private final OpenTaskPages tasks;
    private final Desk desk;
    private final Forms forms;

    SupervisionController(
            SupervisedTasks supervised, SupervisionPage page, OpenTaskPages tasks, Desk desk, Forms forms) {
        this.supervised = supervised;
        this.page = page;
        this.tasks = tasks;
        this.desk = desk;
        this.forms = forms;
    }

    @InApi("GET /tasks/team")
    @GetMapping
    ModelAndView show(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            Locale locale) {
        Visit visit = tasks.visit(plural, number, key);
        return tasks.open(visit, supervised::reminder, locale, item -> page.fresh(visit, item, locale));
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
        return handIn(
                tasks.visit(plural, number, key),
                supervised::reminder,
                new SupervisionPage.Typed(SupervisionPage.Sent.REMIND, TypedText.of(parameters), commandKey),
                locale,
                flash);
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
        return handIn(
                tasks.visit(plural, number, key),
                supervised::extension,
                new SupervisionPage.Typed(SupervisionPage.Sent.EXTEND, TypedText.of(parameters), commandKey),
                locale,
                flash);
    }

    private <C extends Record> ModelAndView handIn(
            Visit visit,
            BiFunction<Duty, String, Optional<Deed<C>>> offered,
            SupervisionPage.Typed typed,
            Locale locale,
            RedirectAttributes flash) {
        return tasks.open(visit, offered, locale, item -> {
            Deed<C> deed = offered.apply(item.duty(), item.step()).orElseThrow();
            Reading<C> command = forms.read(deed.command(), typed.text());
            Submission result = desk.perform(visit.account(), visit.card().subject(), deed, command, typed.key());
            if (!(result instanceof Submission.Accepted)) {
                return page.refused(visit, item, typed, result.objections(), locale);
            }
            flash.addFlashAttribute("said", page.done(typed.sent(), locale));
            return new ModelAndView("redirect:" + visit.home());
        });
    }
}
