package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.planning.ChangeDraft;
import id.pendamping.planning.YearDraft;
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

/** One draft: written by some, everything that differs shown, decided by somebody else. */
@Controller
@RequestMapping("/programme/drafts/{id}")
class YearDraftController {

    private final YearPlans plans;
    private final Planners planners;
    private final YearDraftPage page;
    private final Desk desk;
    private final Forms forms;
    private final MessageSource texts;

    YearDraftController(
            YearPlans plans, Planners planners, YearDraftPage page, Desk desk, Forms forms, MessageSource texts) {
        this.plans = plans;
        this.planners = planners;
        this.page = page;
        this.desk = desk;
        this.forms = forms;
        this.texts = texts;
    }

    @InApi("GET /programme/drafts/{id}")
    @GetMapping
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        Account planner = planners.planner();
        return page.of(planners.draft(id), planner, null, List.of(), locale);
    }

    @InApi("PUT /programme/drafts/{id}")
    @PostMapping
    ModelAndView change(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes after, Locale locale) {
        Account planner = planners.planner();
        YearDraft draft = planners.draft(id);
        TypedText text = YearDraftForm.read(typed);
        Reading<ChangeDraft> reading = forms.read(ChangeDraft.class, YearDraftForm.withoutPoints(text));
        List<Refusal> refused = desk.perform(
                        planner, YearPlans.subject(draft.year()), plans.changing(id), reading, null)
                .objections();
        return refused.isEmpty()
                ? done(id, "planning.saved", after, locale)
                : refused(page.of(draft, planner, text, refused, locale));
    }

    @InApi("POST /programme/drafts/{id}/submission")
    @PostMapping("/submission")
    ModelAndView submit(@PathVariable UUID id, RedirectAttributes after, Locale locale) {
        Account planner = planners.planner();
        YearDraft draft = planners.draft(id);
        List<Refusal> refused = desk.perform(
                        planner,
                        YearPlans.subject(draft.year()),
                        plans.submitting(id),
                        forms.read(new YearPlans.Submit()),
                        null)
                .objections();
        return refused.isEmpty()
                ? done(id, "planning.submitted.done", after, locale)
                : refused(page.of(draft, planner, null, refused, locale));
    }

    @InApi("POST /programme/drafts/{id}/decision")
    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes after, Locale locale) {
        Account planner = planners.planner();
        YearDraft draft = planners.draft(id);
        Reading<YearPlans.Decide> reading = forms.read(YearPlans.Decide.class, typed);
        List<Refusal> refused = desk.perform(
                        planner, YearPlans.subject(draft.year()), plans.deciding(id), reading, null)
                .objections();
        return refused.isEmpty()
                ? done(id, "planning.decided." + reading.readable().verdict(), after, locale)
                : refused(page.of(draft, planner, null, refused, locale)
                        .addObject("reason", typed.getOrDefault("reason", "")));
    }

    private ModelAndView done(UUID id, String said, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("said", texts.getMessage(said, null, locale));
        return new ModelAndView("redirect:/programme/drafts/" + id);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
