package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.planning.ListDraft;
import id.pendamping.planning.ListPlans;
import id.pendamping.planning.YearPlans;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft of a list: everything that differs, handed in by one person and decided by another. */
@Controller
@RequestMapping("/programme/lists/{path}/drafts/{id}")
class ListDraftController {

    private final ListPlans plans;
    private final Planners planners;
    private final ListPage page;
    private final Desk desk;
    private final Forms forms;
    private final MessageSource texts;

    ListDraftController(
            ListPlans plans, Planners planners, ListPage page, Desk desk, Forms forms, MessageSource texts) {
        this.plans = plans;
        this.planners = planners;
        this.page = page;
        this.desk = desk;
        this.forms = forms;
        this.texts = texts;
    }

    @InApi("GET /programme/lists/{path}/drafts/{id}")
    @GetMapping
    ModelAndView show(@PathVariable String path, @PathVariable UUID id, Locale locale) {
        Account planner = planners.planner();
        return page.of(planners.listDraft(path, id), planner, List.of(), locale);
    }

    @InApi("POST /programme/lists/{path}/drafts/{id}/submission")
    @PostMapping("/submission")
    ModelAndView submit(@PathVariable String path, @PathVariable UUID id, RedirectAttributes after, Locale locale) {
        Account planner = planners.planner();
        ListDraft draft = planners.listDraft(path, id);
        List<Refusal> refused = desk.perform(
                        planner,
                        ListPlans.subject(draft.list()),
                        plans.submitting(id),
                        forms.read(new YearPlans.Submit()),
                        null)
                .objections();
        return refused.isEmpty()
                ? done(draft, "planning.submitted.done", after, locale)
                : refused(page.of(draft, planner, refused, locale));
    }

    @InApi("POST /programme/lists/{path}/drafts/{id}/decision")
    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String path,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after,
            Locale locale) {
        Account planner = planners.planner();
        ListDraft draft = planners.listDraft(path, id);
        Reading<YearPlans.Decide> reading = forms.read(YearPlans.Decide.class, typed);
        List<Refusal> refused = desk.perform(
                        planner, ListPlans.subject(draft.list()), plans.deciding(id), reading, null)
                .objections();
        return refused.isEmpty()
                ? done(draft, "lists.decided." + reading.readable().verdict(), after, locale)
                : refused(
                        page.of(draft, planner, refused, locale).addObject("reason", typed.getOrDefault("reason", "")));
    }

    private ModelAndView done(ListDraft draft, String said, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("said", texts.getMessage(said, null, locale));
        return new ModelAndView("redirect:/programme/lists/" + draft.list().path() + "/drafts/" + draft.id());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
