package id.pendamping.mentoring.web;

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
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorReplacement;
import id.pendamping.mentoring.SuccessorOptions;
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

/** Where the coordinator takes a mentor from a group and names the one who follows. */
@Controller
@RequestMapping("/cases/{number}/mentor")
class ReplaceMentorController {

    private static final Asked ASKED = Asked.of(MentorReplacement.class, "replaceMentor.");

    private final Companions companions;
    private final SuccessorOptions successors;
    private final Deed<MentorReplacement> deed;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;

    ReplaceMentorController(
            Companions companions,
            SuccessorOptions successors,
            Deed<MentorReplacement> deed,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts) {
        this.companions = companions;
        this.successors = successors;
        this.deed = deed;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
    }

    @InApi("GET /cases/{number}/mentor")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(card(number), TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/mentor")
    @PostMapping
    ModelAndView replace(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes flash) {
        SubjectCard card = card(number);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(
                        current.get(), card.subject(), deed, forms.read(deed.command(), typed), null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView again = page(card, typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String done = companions.now(CaseId.of(card.subject())).isPresent() ? "followed" : "caredFor";
        flash.addFlashAttribute("said", texts.getMessage("replaceMentor." + done, null, locale));
        return new ModelAndView("redirect:" + card.address());
    }

    private ModelAndView page(SubjectCard card, TypedText typed, List<Refusal> refusals, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        Map<String, Object> options = Map.of("successorOptions", successors.of(caseId));
        List<FieldView> inputs = fields.of(ASKED, typed, options, refusals, locale);
        return new ModelAndView("mentoring/replace-mentor")
                .addObject("group", card)
                .addObject("mentor", companions.now(caseId).orElse(null))
                .addObject("companions", companions.of(caseId))
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, options, refusals, locale));
    }

    private SubjectCard card(String number) {
        return desk.open(current.get(), Subject.Kind.CASE, number, deed);
    }
}
