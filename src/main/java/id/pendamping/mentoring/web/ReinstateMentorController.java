package id.pendamping.mentoring.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.mentoring.MentorList;
import id.pendamping.mentoring.ReinstateMentor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where the coordinator lets a suspended mentor serve again. */
@Controller
@RequestMapping("/mentors/{id}/reinstatement")
class ReinstateMentorController {

    private static final Asked ASKED = Asked.of(ReinstateMentor.Command.class, "reinstateMentor.");

    private final ReinstateMentor useCase;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;

    ReinstateMentorController(
            ReinstateMentor useCase, Forms forms, FormFields fields, ErrorSummary errors, CurrentAccount current) {
        this.useCase = useCase;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
    }

    @InApi("GET /mentors")
    @GetMapping
    ModelAndView ask(@PathVariable UUID id, Locale locale) {
        return page(mentor(id), TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /mentors/{id}/reinstatement")
    @PostMapping
    ModelAndView reinstate(@PathVariable UUID id, @RequestParam Map<String, String> parameters, Locale locale) {
        Account coordinator = coordinator();
        MentorList.Line mentor = mentor(id);
        TypedText typed = TypedText.of(parameters);
        Outcome outcome = forms.read(ReinstateMentor.Command.class, typed)
                .then(command -> useCase.handle(mentor, command, coordinator));
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView again = page(mentor, typed, refused.refusals(), locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:/mentors");
    }

    private ModelAndView page(MentorList.Line mentor, TypedText typed, List<Refusal> refused, Locale locale) {
        List<FieldView> inputs = fields.of(ASKED, typed, Map.of(), refused, locale);
        return new ModelAndView("mentoring/reinstate-mentor")
                .addObject("mentor", mentor)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, Map.of(), refused, locale));
    }

    private MentorList.Line mentor(UUID id) {
        return useCase.find(id, coordinator()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Account coordinator() {
        return current.holding(Duty.MENTOR_COORDINATOR);
    }
}
