package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Amendments of recipient decrees, drawn up by a commitment officer. */
@Controller
@RequestMapping("/decrees/amendment/{phase}/{list:\\d+}")
class AmendmentController {

    private static final Asked PAPER = Asked.of(RecipientDecrees.Paper.class, "decree.");

    private final RecipientDecrees decrees;
    private final DecreesOfReader readable;
    private final Desk desk;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final Refusals refusals;
    private final MessageSource texts;

    AmendmentController(
            RecipientDecrees decrees,
            DecreesOfReader readable,
            Desk desk,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            Refusals refusals,
            MessageSource texts) {
        this.decrees = decrees;
        this.readable = readable;
        this.desk = desk;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.refusals = refusals;
        this.texts = texts;
    }

    @InApi("POST /decrees/amendment/{phase}/{list}")
    @GetMapping
    ModelAndView ask(@PathVariable String phase, @PathVariable int list, Locale locale) {
        DecreesOfReader.OpenPlaces open =
                readable.amendable(phase, list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(open, readable.begun(), List.of(), locale);
    }

    @InApi("POST /decrees/amendment/{phase}/{list}")
    @PostMapping
    ModelAndView draw(
            @PathVariable String phase,
            @PathVariable int list,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        Account officer = readable.reader();
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(
                        officer,
                        readable.phase(phase),
                        decrees.amending(list, officer),
                        forms.read(RecipientDecrees.Paper.class, typed),
                        null)
                .objections();
        Optional<DecreesOfReader.OpenPlaces> open = readable.amendable(phase, list);
        if (!refused.isEmpty() && open.isPresent()) {
            ModelAndView again = form(open.get(), typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute(
                "said",
                refused.isEmpty()
                        ? texts.getMessage("decree.amendment.done", null, locale)
                        : refusals.sentence(refused.get(0), locale));
        return new ModelAndView("redirect:/decrees");
    }

    private ModelAndView form(DecreesOfReader.OpenPlaces open, TypedText typed, List<Refusal> refused, Locale locale) {
        List<FieldView> inputs = fields.of(PAPER, typed, Map.of(), refused, locale);
        return new ModelAndView("decree/amendment")
                .addObject("open", open)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(PAPER, inputs, Map.of(), refused, locale));
    }
}
