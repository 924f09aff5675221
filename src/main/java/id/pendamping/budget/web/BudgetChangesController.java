package id.pendamping.budget.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.budget.BudgetChange;
import id.pendamping.budget.BudgetChanges;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Option;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Where the group's mentor asks to spend otherwise than planned, and reads what was answered. Nobody else finds it. */
@Controller
@RequestMapping("/cases/{number}/budget-changes")
class BudgetChangesController {

    private final BudgetChanges changes;
    private final Deed<BudgetChanges.Command> deed;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Formats formats;

    BudgetChangesController(
            BudgetChanges changes,
            Deed<BudgetChanges.Command> deed,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts,
            Formats formats) {
        this.changes = changes;
        this.deed = deed;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
        this.formats = formats;
    }

    private static final Asked ASKED = Asked.of(BudgetChanges.Command.class, "budgetChange.");

    @InApi("GET /cases/{number}/budget-changes")
    @GetMapping
    ModelAndView show(@PathVariable String number, Locale locale) {
        return page(card(number), TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/budget-changes")
    @PostMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes flash) {
        SubjectCard card = card(number);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(
                        current.get(), card.subject(), deed, forms.read(deed.command(), typed), null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView page = page(card, typed, refused, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage("budgetChange.asked", null, locale));
        return new ModelAndView("redirect:" + card.address() + "/budget-changes");
    }

    private ModelAndView page(SubjectCard card, TypedText typed, List<Refusal> refusals, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        List<BudgetChange> asked = changes.of(caseId);
        List<BudgetChanges.PlannedLine> plan = changes.plan(caseId);
        Map<String, Object> options = Map.of("lineOptions", options(plan, locale));
        List<FieldView> inputs = fields.of(ASKED, typed, options, refusals, locale);
        return new ModelAndView("budget/budget-changes")
                .addObject("group", card)
                .addObject("changes", asked)
                .addObject("plan", plan)
                .addObject("percent", changes.percent(card.edition()))
                .addObject("open", asked.stream().anyMatch(BudgetChange::isOpen))
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, options, refusals, locale));
    }

    private List<Option> options(List<BudgetChanges.PlannedLine> plan, Locale locale) {
        List<Option> lines = new ArrayList<>(plan.stream()
                .map(one -> new Option(
                        one.line().id().toString(),
                        one.line().number() + ". " + one.line().description() + " (" + formats.rupiah(one.now()) + ')'))
                .toList());
        lines.add(new Option(BudgetChanges.NEW_LINE, texts.getMessage("budgetChange.line.NEW", null, locale)));
        return lines;
    }

    private SubjectCard card(String number) {
        return desk.open(current.get(), Subject.Kind.CASE, number, deed);
    }
}
