package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.Findings;
import id.pendamping.findings.RaiseFinding;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Ids;
import id.pendamping.forms.Option;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.time.Clock;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a finding about a case. */
@Controller
class NewFindingController {

    private static final Asked ASKED = Asked.of(Findings.Draft.class, "finding.");

    private final RaiseFinding raiseFinding;
    private final FindingAccess access;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Clock clock;

    NewFindingController(
            RaiseFinding raiseFinding,
            FindingAccess access,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts,
            Clock clock) {
        this.raiseFinding = raiseFinding;
        this.access = access;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/findings/new")
    ModelAndView ask(@PathVariable String number, Locale locale) {
        GroupSummary group = group(number);
        return form(group, raiser(group), TypedText.nothing(), List.of(), locale);
    }

    @PostMapping("/cases/{number}/findings")
    ModelAndView raise(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash,
            Locale locale) {
        GroupSummary group = group(number);
        Duty duty = raiser(group);
        TypedText typed = TypedText.of(parameters);
        Reading<Findings.Draft> reading = forms.read(Findings.Draft.class, typed);
        List<Refusal> wrong =
                reading.faults().isEmpty() ? FindingAccess.check(reading.readable(), duty) : reading.faults();
        if (!wrong.isEmpty()) {
            ModelAndView page = form(group, duty, typed, wrong, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Act act = Act.by(current.get().as(duty), clock.instant());
        Finding raised = raiseFinding.raise(idOrNew(typed), group.caseId(), reading.readable(), act);
        flash.addFlashAttribute(
                "said", texts.getMessage("finding.raised", new Object[] {String.valueOf(raised.number())}, locale));
        return new ModelAndView("redirect:/cases/" + group.number() + "/findings/" + raised.number());
    }

    private ModelAndView form(GroupSummary group, Duty duty, TypedText typed, List<Refusal> refusals, Locale locale) {
        Map<String, Object> options = Map.of(
                "sourceOptions",
                options("finding.source.", FindingAccess.sources(duty).stream(), locale),
                "ownerOptions",
                options("duty.", FindingAccess.OWNERS.stream(), locale));
        List<FieldView> inputs = fields.of(ASKED, typed, options, refusals, locale);
        return new ModelAndView("findings/finding-new")
                .addObject("group", group)
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

    private GroupSummary group(String number) {
        return access.open(current.get(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Duty raiser(GroupSummary group) {
        Account account = current.get();
        return access.raiser(account, group.caseId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
