package id.pendamping.setback.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page for each thing that may be told about a setback: what it means, the form, and what befell the group before. */
@Component
class SetbackPages {

    /** A deed, and the key of all words of its page; {@code address} is where it is handed in, below the case. */
    record Told(Deed<?> deed, String words, String address) {

        private Asked asked() {
            return Asked.of(deed.command(), words + '.');
        }
    }

    private final Setbacks setbacks;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;

    SetbackPages(
            Setbacks setbacks,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts) {
        this.setbacks = setbacks;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
    }

    /** Unknown cases and those of other regions look the same; without the duty, or against it, the page stays shut. */
    ModelAndView ask(String number, Told told, Locale locale) {
        return page(open(number, told), told, TypedText.nothing(), List.of(), locale);
    }

    ModelAndView handIn(
            String number, Told told, Map<String, String> parameters, RedirectAttributes after, Locale locale) {
        SubjectCard card = open(number, told);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(
                        current.get(),
                        card.subject(),
                        told.deed(),
                        forms.read(told.deed().command(), typed),
                        null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView again = page(card, told, typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute("said", texts.getMessage(told.words() + ".done", null, locale));
        return new ModelAndView("redirect:" + card.address());
    }

    private SubjectCard open(String number, Told told) {
        return desk.open(current.get(), Subject.Kind.CASE, number, told.deed());
    }

    private ModelAndView page(SubjectCard card, Told told, TypedText typed, List<Refusal> refused, Locale locale) {
        List<FieldView> inputs = fields.of(told.asked(), typed, Map.of(), refused, locale);
        return new ModelAndView("setback/setback")
                .addObject("group", card)
                .addObject("words", told.words())
                .addObject("address", told.address())
                .addObject("told", setbacks.of(CaseId.of(card.subject())))
                .addObject("layout", current.get().isOnlyMentor() ? "field-layout" : "layout")
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(told.asked(), inputs, Map.of(), refused, locale));
    }
}
