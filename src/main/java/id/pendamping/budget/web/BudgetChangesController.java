package id.pendamping.budget.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.budget.BudgetChange;
import id.pendamping.budget.BudgetChanges;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Option;
import id.pendamping.forms.TypedText;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Clock;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the group's mentor asks to spend otherwise than planned, and reads what was answered. Nobody else finds it. */
@Controller
@RequestMapping("/cases/{number}/budget-changes")
class BudgetChangesController {

    private final BudgetChanges changes;
    private final Groups groups;
    private final Mentors mentors;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Formats formats;
    private final Clock clock;

    BudgetChangesController(
            BudgetChanges changes,
            Groups groups,
            Mentors mentors,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts,
            Formats formats,
            Clock clock) {
        this.changes = changes;
        this.groups = groups;
        this.mentors = mentors;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    private static final Asked ASKED = Asked.of(BudgetChanges.Command.class, "budgetChange.");

    @GetMapping
    ModelAndView show(@PathVariable String number, Locale locale) {
        return page(group(number), TypedText.nothing(), List.of(), locale);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes flash) {
        GroupSummary group = group(number);
        TypedText typed = TypedText.of(parameters);
        Act act = Act.by(current.get().as(Duty.MENTOR), clock.instant());
        Outcome outcome = forms.read(BudgetChanges.Command.class, typed)
                .then(command -> changes.ask(group.caseId(), command, act));
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView page = page(group, typed, refused.refusals(), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage("budgetChange.asked", null, locale));
        return new ModelAndView("redirect:/cases/" + group.number() + "/budget-changes");
    }

    private ModelAndView page(GroupSummary group, TypedText typed, List<Refusal> refusals, Locale locale) {
        List<BudgetChange> asked = changes.of(group.caseId());
        List<BudgetChanges.PlannedLine> plan = changes.plan(group.caseId());
        Map<String, Object> options = Map.of("lineOptions", options(plan, locale));
        List<FieldView> inputs = fields.of(ASKED, typed, options, refusals, locale);
        return new ModelAndView("budget/budget-changes")
                .addObject("group", group)
                .addObject("changes", asked)
                .addObject("plan", plan)
                .addObject("percent", changes.percent(group.programmeYear()))
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

    private GroupSummary group(String number) {
        Account account = current.get();
        return groups.byNumber(number)
                .filter(caseId ->
                        mentors.accountOf(caseId).filter(account.id()::equals).isPresent())
                .map(groups::get)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
