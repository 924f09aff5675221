package id.pendamping.supervision.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.desk.web.Visit;
import id.pendamping.forms.Answers;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Option;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Refusal;
import id.pendamping.supervision.HandOver;
import id.pendamping.worklist.TeamTasks;
import id.pendamping.worklist.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the page shows on which a task is given to somebody else. */
@Component
class HandOverPage {

    /** The form while somebody fills it in. */
    record Sheet(Visit visit, WorkItem item, TypedText typed, String key) {}

    private static final Asked ASKED = Asked.of(HandOver.Command.class, "handOver.");

    private final HandOver handOver;
    private final TeamTasks tasks;
    private final Accounts accounts;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final Answers answers;
    private final MessageSource texts;

    HandOverPage(
            HandOver handOver,
            TeamTasks tasks,
            Accounts accounts,
            FormFields fields,
            ErrorSummary errors,
            Answers answers,
            MessageSource texts) {
        this.handOver = handOver;
        this.tasks = tasks;
        this.accounts = accounts;
        this.fields = fields;
        this.errors = errors;
        this.answers = answers;
        this.texts = texts;
    }

    ModelAndView form(Sheet sheet, List<Refusal> wrong, Locale locale) {
        Map<String, Object> view = candidates(sheet, locale);
        List<FieldView> inputs = fields.of(ASKED, sheet.typed(), view, wrong, locale);
        return page("hand-over", sheet)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, view, wrong, locale))
                .addObject("nobody", List.of().equals(view.get("handedToOptions")));
    }

    ModelAndView refused(Sheet sheet, List<Refusal> wrong, Locale locale) {
        ModelAndView page = form(sheet, wrong, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The answers once more. */
    ModelAndView check(Sheet sheet, Locale locale) {
        List<FieldView> inputs = fields.of(ASKED, sheet.typed(), candidates(sheet, locale), List.of(), locale);
        return page("hand-over-check", sheet)
                .addObject("answers", answers.of(inputs, locale))
                .addObject(
                        "typed",
                        sheet.typed().values().entrySet().stream()
                                .filter(one -> !one.getKey().startsWith("_"))
                                .toList());
    }

    /** What the next page says of it. */
    String done(Sheet sheet, Locale locale) {
        Object[] who = {accounts.nameOf(String.valueOf(sheet.typed().get("handedTo")))};
        return String.valueOf(texts.getMessage("handOver.done", who, locale));
    }

    private ModelAndView page(String name, Sheet sheet) {
        Visit visit = sheet.visit();
        return new ModelAndView("supervision/" + name)
                .addObject("group", visit.card())
                .addObject("home", visit.home())
                .addObject("address", visit.address() + "/hand-over")
                .addObject("step", visit.step())
                .addObject("item", sheet.item())
                .addObject("holder", name(sheet.item().assignee()))
                .addObject("taker", name(sheet.item().takenBy()))
                .addObject("commandKey", sheet.key());
    }

    private Map<String, Object> candidates(Sheet sheet, Locale locale) {
        List<Account> candidates = handOver.candidates(sheet.item());
        Map<String, Integer> loads = tasks.loads(
                sheet.item().duty(), candidates.stream().map(Account::id).toList());
        List<Option> options = candidates.stream()
                .map(other -> new Option(other.id(), label(other, loads.getOrDefault(other.id(), 0), locale)))
                .toList();
        return Map.of("handedToOptions", options);
    }

    private String label(Account other, int load, Locale locale) {
        Object[] arguments = {other.name(), load};
        return String.valueOf(texts.getMessage("handOver.candidate", arguments, locale));
    }

    private @Nullable String name(@Nullable String account) {
        return account == null ? null : accounts.nameOf(account);
    }
}
