package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a decree or its amendment is drawn up. */
@Component
class DecreeForm {

    private static final Asked PAPER = Asked.of(RecipientDecrees.Paper.class, "decree.");

    private final DecreesOfReader readable;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final Refusals refusals;
    private final MessageSource texts;

    DecreeForm(
            DecreesOfReader readable,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            Refusals refusals,
            MessageSource texts) {
        this.readable = readable;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.refusals = refusals;
        this.texts = texts;
    }

    ModelAndView begun(String view, Object open, Locale locale) {
        return show(view, open, readable.begun(), List.of(), locale);
    }

    /** The form again where something in it is refused; the list of decrees where it is done, or nothing is open any more. */
    ModelAndView answer(
            String view,
            Account officer,
            Subject phase,
            Deed<RecipientDecrees.Paper> deed,
            Map<String, String> parameters,
            Supplier<Optional<? extends Object>> open,
            RedirectAttributes after,
            Locale locale) {
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(
                        officer, phase, deed, forms.read(RecipientDecrees.Paper.class, typed), null)
                .objections();
        Optional<? extends Object> still = refused.isEmpty() ? Optional.empty() : open.get();
        if (still.isPresent()) {
            ModelAndView again = show(view, still.get(), typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute(
                "said",
                refused.isEmpty()
                        ? texts.getMessage(view.replace('/', '.') + ".done", null, locale)
                        : refusals.sentence(refused.get(0), locale));
        return new ModelAndView("redirect:/decrees");
    }

    private ModelAndView show(String view, Object open, TypedText typed, List<Refusal> refused, Locale locale) {
        List<FieldView> inputs = fields.of(PAPER, typed, Map.of(), refused, locale);
        return new ModelAndView(view)
                .addObject("open", open)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(PAPER, inputs, Map.of(), refused, locale));
    }
}
