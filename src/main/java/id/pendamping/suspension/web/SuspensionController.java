package id.pendamping.suspension.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
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
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.suspension.Suspensions;
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

/** Where the inspectorate suspends a case with a reason, and reads why and how long it was suspended. */
@Controller
@RequestMapping("/cases/{number}/suspension")
class SuspensionController {

    private static final Asked ASKED = Asked.of(Suspensions.Begin.class, "suspension.");

    private final Deed<Suspensions.Begin> suspending;
    private final Suspensions suspensions;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final MessageSource texts;

    SuspensionController(
            Deed<Suspensions.Begin> suspending,
            Suspensions suspensions,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            Accounts accounts,
            CurrentAccount current,
            MessageSource texts) {
        this.suspending = suspending;
        this.suspensions = suspensions;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.accounts = accounts;
        this.current = current;
        this.texts = texts;
    }

    @InApi("GET /cases/{number}/suspension")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(open(number), TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/suspension")
    @PostMapping
    ModelAndView suspend(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        SubjectCard card = open(number);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(
                        current.get(), card.subject(), suspending, forms.read(suspending.command(), typed), null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView again = page(card, typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute("said", texts.getMessage("suspension.done", null, locale));
        return new ModelAndView("redirect:" + card.address());
    }

    private SubjectCard open(String number) {
        Account account = current.get();
        return desk.open(account, Subject.Kind.CASE, number, suspending);
    }

    private ModelAndView page(SubjectCard card, TypedText typed, List<Refusal> refused, Locale locale) {
        List<FieldView> inputs = fields.of(ASKED, typed, Map.of(), refused, locale);
        CaseId caseId = CaseId.of(card.subject());
        return new ModelAndView("suspension/suspension")
                .addObject("group", card)
                .addObject("suspensions", suspensions.of(caseId))
                .addObject("current", suspensions.current(caseId).orElse(null))
                .addObject("accounts", accounts)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, Map.of(), refused, locale));
    }
}
