package id.pendamping.disbursement.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.disbursement.Transfers;
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

/** Where the treasurer records the notice of the bank that a transfer was sent back. */
@Controller
@RequestMapping("/cases/{number}/transfer-return")
class TransferReturnController {

    private static final Asked ASKED = new Asked(RecordReturn.Command.class, "transferReturn.", "");

    private final Deed<RecordReturn.Command> deed;
    private final RecordReturn useCase;
    private final Transfers transfers;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;

    TransferReturnController(
            Deed<RecordReturn.Command> deed,
            RecordReturn useCase,
            Transfers transfers,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts) {
        this.deed = deed;
        this.useCase = useCase;
        this.transfers = transfers;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
    }

    /** Unknown cases and those of other regions look the same; without the duty, or against it, the page stays shut. */
    @InApi("POST /cases/{number}/transfer-return")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(desk.open(current.get(), Subject.Kind.CASE, number, deed), TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/transfer-return")
    @PostMapping
    ModelAndView record(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        Account account = current.get();
        SubjectCard card = desk.open(account, Subject.Kind.CASE, number, deed);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(account, card.subject(), deed, forms.read(deed.command(), typed), null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView again = page(card, typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute("said", texts.getMessage("transferReturn.done", null, locale));
        return new ModelAndView("redirect:" + card.address());
    }

    private ModelAndView page(SubjectCard card, TypedText typed, List<Refusal> refused, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        List<FieldView> inputs = fields.of(ASKED, typed, Map.of(), refused, locale);
        return new ModelAndView("disbursement/transfer-return")
                .addObject("group", card)
                .addObject("places", transfers.places(caseId))
                .addObject("possible", useCase.isPossible(caseId))
                .addObject("inputs", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, Map.of(), refused, locale));
    }
}
