package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Desk;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingDeeds;
import id.pendamping.findings.FindingStore;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Ids;
import id.pendamping.forms.Option;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a finding about a case. */
@Controller
class NewFindingController {

    private static final Asked ASKED = Asked.of(Findings.Draft.class, "finding.");

    private final FindingDeeds deeds;
    private final FindingStore store;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;

    NewFindingController(
            FindingDeeds deeds,
            FindingStore store,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts) {
        this.deeds = deeds;
        this.store = store;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
    }

    @PageOnly("An empty form")
    @GetMapping("/cases/{number}/findings/new")
    ModelAndView ask(@PathVariable String number, Locale locale) {
        Account account = current.get();
        SubjectCard card = open(account, number);
        return form(account, card, TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/findings")
    @PostMapping("/cases/{number}/findings")
    ModelAndView raise(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash,
            Locale locale) {
        Account account = current.get();
        SubjectCard card = open(account, number);
        TypedText typed = TypedText.of(parameters);
        UUID id = idOrNew(typed);
        List<Refusal> refused = desk.perform(
                        account, card.subject(), deeds.raising(id), forms.read(Findings.Draft.class, typed), null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView page = form(account, card, typed, refused, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        int raised = store.find(id).orElseThrow().number();
        flash.addFlashAttribute(
                "said", texts.getMessage("finding.raised", new Object[] {String.valueOf(raised)}, locale));
        return new ModelAndView("redirect:" + card.address() + "/findings/" + raised);
    }

    private ModelAndView form(
            Account account, SubjectCard card, TypedText typed, List<Refusal> refusals, Locale locale) {
        Duty duty =
                desk.dutyFor(account, card, deeds.raising(UUID.randomUUID())).orElseThrow();
        Map<String, Object> options = Map.of(
                "sourceOptions",
                options("finding.source.", FindingAccess.sources(duty).stream(), locale),
                "ownerOptions",
                options("duty.", FindingAccess.OWNERS.stream(), locale));
        List<FieldView> inputs = fields.of(ASKED, typed, options, refusals, locale);
        return new ModelAndView("findings/finding-new")
                .addObject("group", card)
                .addObject("formId", idOrNew(typed))
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, options, refusals, locale));
    }

    private List<Option> options(String keys, Stream<? extends Enum<?>> values, Locale locale) {
        return values.map(value -> new Option(value.name(), texts.getMessage(keys + value.name(), null, locale)))
                .toList();
    }

    /** Chosen when the form was shown, so that sending it twice raises one finding. */
    private static UUID idOrNew(TypedText typed) {
        String id = typed.get("id");
        return id == null ? UUID.randomUUID() : new Ids().read(id).orElseGet(UUID::randomUUID);
    }

    private SubjectCard open(Account account, String number) {
        return desk.open(account, Subject.Kind.CASE, number, deeds.raising(UUID.randomUUID()));
    }
}
