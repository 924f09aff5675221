package id.pendamping.supervision.web;

import id.pendamping.access.Accounts;
import id.pendamping.desk.web.Visit;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Refusal;
import id.pendamping.supervision.SupervisedTasks;
import id.pendamping.worklist.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the page of a supervised task shows. */
@Component
class SupervisionPage {

    /** The forms of the page. */
    enum Sent {
        REMIND("remind.", SupervisedTasks.Reminder.class),
        EXTEND("extend.", SupervisedTasks.Extension.class);

        private final Asked asked;
        private final String said;

        Sent(String texts, Class<? extends Record> command) {
            this.asked = Asked.of(command, texts);
            this.said = texts + "done";
        }
    }

    /** What was typed into one of them. */
    record Typed(Sent sent, TypedText text, String key) {}

    private final SupervisedTasks supervised;
    private final Accounts accounts;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final MessageSource texts;

    SupervisionPage(
            SupervisedTasks supervised,
            Accounts accounts,
            FormFields fields,
            ErrorSummary errors,
            MessageSource texts) {
        this.supervised = supervised;
        this.accounts = accounts;
        this.fields = fields;
        this.errors = errors;
        this.texts = texts;
    }

    ModelAndView fresh(Visit visit, WorkItem item, Locale locale) {
        String key = UUID.randomUUID().toString();
        return page(visit, item, new Typed(Sent.REMIND, TypedText.nothing(), key), List.of(), locale);
    }

    ModelAndView refused(Visit visit, WorkItem item, Typed typed, List<Refusal> wrong, Locale locale) {
        ModelAndView page = page(visit, item, typed, wrong, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What the next page says of it. */
    String done(Sent sent, Locale locale) {
        return String.valueOf(texts.getMessage(sent.said, null, locale));
    }

    private ModelAndView page(Visit visit, WorkItem item, Typed typed, List<Refusal> wrong, Locale locale) {
        List<FieldView> sent = inputs(typed.sent(), typed, wrong, locale);
        return new ModelAndView("supervision/supervision")
                .addObject("group", visit.card())
                .addObject("home", visit.home())
                .addObject("address", visit.address())
                .addObject("step", visit.step())
                .addObject("item", item)
                .addObject("holder", name(item.assignee()))
                .addObject("taker", name(item.takenBy()))
                .addObject("commandKey", typed.key())
                .addObject("reminder", inputs(Sent.REMIND, typed, wrong, locale))
                .addObject("extension", inputs(Sent.EXTEND, typed, wrong, locale))
                .addObject("fixed", supervised.whyFixed(item).orElse(null))
                .addObject("most", supervised.mostDays(item))
                .addObject("wrong", errors.of(typed.sent().asked, sent, Map.of(), wrong, locale));
    }

    private List<FieldView> inputs(Sent form, Typed typed, List<Refusal> wrong, Locale locale) {
        boolean isTyped = form == typed.sent();
        return fields.of(
                form.asked,
                isTyped ? typed.text() : TypedText.nothing(),
                Map.of(),
                isTyped ? wrong : List.of(),
                locale);
    }

    private @Nullable String name(@Nullable String account) {
        return account == null ? null : accounts.nameOf(account);
    }
}
