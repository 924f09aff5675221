package id.pendamping.budget.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.budget.BudgetChange;
import id.pendamping.budget.BudgetChanges;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Option;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the group's mentor asks to spend otherwise than planned, and reads what was answered. Nobody else finds it. */
@Controller
@RequestMapping("/cases/{number}/budget-changes")
class BudgetChangesController {

    private final BudgetChanges changes;
    private final MessageSource texts;
    private final Formats formats;
    private final DeedPage page;

    BudgetChangesController(
            BudgetChanges changes,
            Deed<BudgetChanges.Command> deed,
            MessageSource texts,
            Formats formats,
            DeedPages pages) {
        this.changes = changes;
        this.texts = texts;
        this.formats = formats;
        this.page = pages.of("budget/budget-changes", deed, "budgetChange.")
                .showing(this::show)
                .saying(card -> new DefaultMessageSourceResolvable("budgetChange.asked"))
                .leadingTo(card -> card.address() + "/budget-changes");
    }

    @InApi("GET /cases/{number}/budget-changes")
    @GetMapping
    ModelAndView show(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/budget-changes")
    @PostMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }

    private void show(SubjectCard card, ModelMap model, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        List<BudgetChange> asked = changes.of(caseId);
        List<BudgetChanges.PlannedLine> plan = changes.plan(caseId);
        model.addAttribute("changes", asked)
                .addAttribute("plan", plan)
                .addAttribute("percent", changes.percent(card.programmeYear()))
                .addAttribute("open", asked.stream().anyMatch(BudgetChange::isOpen))
                .addAttribute("lineOptions", options(plan, locale));
    }

    /** The lines of the plan, and a new one. */
    private List<Option> options(List<BudgetChanges.PlannedLine> plan, Locale locale) {
        Stream<Option> lines = plan.stream()
                .map(one -> new Option(
                        one.line().id().toString(),
                        one.line().number() + ". " + one.line().description() + " (" + formats.rupiah(one.now())
                                + ')'));
        Option added = new Option(BudgetChanges.NEW_LINE, texts.getMessage("budgetChange.line.NEW", null, locale));
        return Stream.concat(lines, Stream.of(added)).toList();
    }
}
