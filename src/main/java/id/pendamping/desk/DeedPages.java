package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.Wrong;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows deeds of cases on pages of their own, takes what is typed there to the desk, and says what came out of it. */
@Component
public class DeedPages {

    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final SentFiles sentFiles;

    DeedPages(
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts,
            SentFiles sentFiles) {
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
        this.sentFiles = sentFiles;
    }

    /** A page with the form of one deed; {@code words} begins the message keys, the template finds the inputs as {@code fields}. */
    public DeedPage of(String template, Deed<?> deed, String words) {
        return of(template, new DeedPage.Form(deed, Asked.of(deed.command(), words), "fields"));
    }

    /** A page with several forms, open to those who may do the deed of the first. */
    public DeedPage of(String template, DeedPage.Form... forms) {
        String done = forms[0].asked().texts() + "done";
        return new DeedPage(
                this,
                template,
                List.of(forms),
                (card, model, locale) -> {},
                card -> new DefaultMessageSourceResolvable(done),
                SubjectCard::address);
    }

    ModelAndView show(DeedPage page, String number, Locale locale) {
        SubjectCard card = open(current.get(), number, page.forms().get(0));
        return page(page, card, null, TypedText.nothing(), List.of(), locale);
    }

    ModelAndView handIn(
            DeedPage page,
            DeedPage.Form form,
            String number,
            Map<String, String> parameters,
            Map<String, MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        Account account = current.get();
        Deed<?> deed = form.deed();
        SubjectCard card = open(account, number, form);
        List<Refusal> notTaken = sentFiles.take(account, card, deed, files, parameters);
        TypedText typed = TypedText.of(parameters).under(form.asked().prefix());
        List<Refusal> refused = notTaken.isEmpty()
                ? desk.perform(account, card.subject(), deed, forms.read(deed.command(), typed), null)
                        .objections()
                : notTaken;
        if (!refused.isEmpty()) {
            ModelAndView again = page(page, card, form, typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute("said", texts.getMessage(page.said().apply(card), locale));
        return new ModelAndView("redirect:" + page.onward().apply(card));
    }

    private SubjectCard open(Account account, String number, DeedPage.Form form) {
        return desk.open(account, Subject.Kind.CASE, number, form.deed());
    }

    private ModelAndView page(
            DeedPage page,
            SubjectCard card,
            DeedPage.@Nullable Form sent,
            TypedText typed,
            List<Refusal> refused,
            Locale locale) {
        ModelAndView view = new ModelAndView(page.template());
        ModelMap model = view.getModelMap();
        page.content().show(card, model, locale);
        List<Wrong> wrong = List.of();
        for (DeedPage.Form form : page.forms()) {
            boolean isSent = form.equals(sent);
            TypedText shown = isSent ? typed : TypedText.nothing();
            List<Refusal> refusals = isSent ? refused : List.of();
            List<FieldView> inputs = fields.of(form.asked(), shown, model, refusals, locale);
            if (isSent) {
                wrong = errors.of(form.asked(), inputs, model, refusals, locale);
            }
            model.addAttribute(form.inputs(), inputs);
        }
        return view.addObject("group", card).addObject("wrong", wrong);
    }
}
