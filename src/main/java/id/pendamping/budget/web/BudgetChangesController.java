package id.pendamping.budget.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.budget.BudgetChange;
import id.pendamping.budget.BudgetChanges;
import id.pendamping.forms.Field;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Option;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Formats formats;
    private final Clock clock;

    BudgetChangesController(
            BudgetChanges changes,
            Groups groups,
            Mentors mentors,
            CurrentAccount current,
            MessageSource texts,
            Formats formats,
            Clock clock) {
        this.changes = changes;
        this.groups = groups;
        this.mentors = mentors;
        this.current = current;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    /** One mistake: where its field is, which, and what to do. */
    record Wrong(String anchor, @Nullable String where, String sentence) {}

    @GetMapping
    ModelAndView show(@PathVariable String number, Locale locale) {
        return page(group(number), new BudgetChanges.Form(null, null, null, null, null), List.of(), locale);
    }

    @PostMapping
    ModelAndView ask(@PathVariable String number, BudgetChanges.Form form, Locale locale, RedirectAttributes flash) {
        GroupSummary group = group(number);
        Act act = Act.by(current.get().as(Duty.MENTOR), clock.instant());
        if (changes.ask(group.caseId(), form, act) instanceof Outcome.Refused refused) {
            ModelAndView page = page(group, form, refused.refusals(), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage("budgetChange.asked", null, locale));
        return new ModelAndView("redirect:/cases/" + group.number() + "/budget-changes");
    }

    private ModelAndView page(GroupSummary group, BudgetChanges.Form form, List<Refusal> refusals, Locale locale) {
        List<BudgetChange> asked = changes.of(group.caseId());
        List<BudgetChanges.PlannedLine> plan = changes.plan(group.caseId());
        return new ModelAndView("budget/budget-changes")
                .addObject("group", group)
                .addObject("changes", asked)
                .addObject("plan", plan)
                .addObject("percent", changes.percent(group.programmeYear()))
                .addObject("open", asked.stream().anyMatch(BudgetChange::isOpen))
                .addObject("fields", fields(form, plan, refusals, locale))
                .addObject(
                        "wrong",
                        refusals.stream().map(refusal -> wrong(refusal, locale)).toList());
    }

    private List<FieldView> fields(
            BudgetChanges.Form form, List<BudgetChanges.PlannedLine> plan, List<Refusal> refusals, Locale locale) {
        List<Option> lines = new ArrayList<>(plan.stream()
                .map(one -> new Option(
                        one.line().id().toString(),
                        one.line().number() + ". " + one.line().description() + " (" + formats.rupiah(one.now()) + ')'))
                .toList());
        lines.add(new Option(BudgetChanges.NEW_LINE, texts.getMessage("budgetChange.line.NEW", null, locale)));
        List<Option> categories = Arrays.stream(BudgetLine.Category.values())
                .map(one -> new Option(one.name(), texts.getMessage("budgetChange.category." + one, null, locale)))
                .toList();
        return List.of(
                field("line", Field.Kind.SELECT, form.line(), lines, refusals, locale),
                field("category", Field.Kind.CHOICE, form.category(), categories, refusals, locale),
                field("description", Field.Kind.TEXT, form.description(), List.of(), refusals, locale),
                field("amount", Field.Kind.MONEY, form.amount(), List.of(), refusals, locale),
                field("reason", Field.Kind.WORDS, form.reason(), List.of(), refusals, locale));
    }

    private FieldView field(
            String name,
            Field.Kind kind,
            @Nullable String typed,
            List<Option> options,
            List<Refusal> refusals,
            Locale locale) {
        return new FieldView(
                name,
                kind,
                texts.getMessage("budgetChange." + name, null, locale),
                texts.getMessage("budgetChange." + name + ".hint", null, null, locale),
                Map.of("", typed == null ? "" : typed),
                options,
                refusals.stream()
                        .filter(refusal -> name.equals(refusal.field()))
                        .map(refusal -> sentence(refusal, locale))
                        .toList());
    }

    private Wrong wrong(Refusal refusal, Locale locale) {
        String field = refusal.field();
        return new Wrong(
                field == null ? "" : field,
                field == null ? null : texts.getMessage("budgetChange." + field, null, locale),
                sentence(refusal, locale));
    }

    private String sentence(Refusal refusal, Locale locale) {
        return texts.getMessage(
                refusal.messageKey(),
                refusal.arguments().stream().map(formats::text).toArray(),
                locale);
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
