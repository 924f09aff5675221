package id.pendamping.induction.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.induction.Inductions;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Inductions: planned by the coordinator of the region, who also puts on record who came. */
@Controller
@RequestMapping("/inductions")
class InductionController {

    private static final Asked PLAN = Asked.of(Inductions.Plan.class, "induction.");
    private static final Asked ROLL = Asked.of(Inductions.Roll.class, "induction.");

    private static final Asked CORRECTION = Asked.of(Inductions.Correction.class, "induction.correct.");

    private final Inductions inductions;
    private final InductionsOfReader readable;
    private final Desk desk;
    private final Regions regions;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final MessageSource texts;

    InductionController(
            Inductions inductions,
            InductionsOfReader readable,
            Desk desk,
            Regions regions,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            MessageSource texts) {
        this.inductions = inductions;
        this.readable = readable;
        this.desk = desk;
        this.regions = regions;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.texts = texts;
    }

    @InApi({"GET /inductions", "GET /inductions/waiting"})
    @GetMapping
    ModelAndView all() {
        return new ModelAndView("induction/inductions")
                .addObject("sessions", readable.all())
                .addObject("waiting", readable.waiting())
                .addObject("mayPlan", readable.mayPlan())
                .addObject("regions", regions);
    }

    @InApi("POST /inductions/{phase}/plan/{regency}")
    @GetMapping("/{phase}/plan/{regency}")
    ModelAndView ask(@PathVariable String phase, @PathVariable String regency, Locale locale) {
        return plan(phase, regency, TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /inductions/{phase}/plan/{regency}")
    @PostMapping("/{phase}/plan/{regency}")
    ModelAndView plan(
            @PathVariable String phase,
            @PathVariable String regency,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = done(phase, inductions.planning(regency, readable.reader()), typed);
        if (!refused.isEmpty()) {
            return wrong(plan(phase, regency, typed, refused, locale));
        }
        after.addFlashAttribute("said", texts.getMessage("induction.planned", null, locale));
        return new ModelAndView("redirect:/inductions");
    }

    @InApi("GET /inductions/{phase}/{session}")
    @GetMapping("/{phase}/{session:\\d+}")
    ModelAndView one(@PathVariable String phase, @PathVariable int session, Locale locale) {
        return session(phase, session, TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /inductions/{phase}/{session}/roll")
    @PostMapping("/{phase}/{session:\\d+}/roll")
    ModelAndView call(
            @PathVariable String phase,
            @PathVariable int session,
            @RequestParam(required = false) @Nullable List<String> came,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        TypedText typed = TypedText.of(parameters);
        String listed = typed.get("present") == null ? "" : typed.get("present");
        TypedText all = typed.with("present", came == null ? listed : listed + '\n' + String.join("\n", came));
        Account coordinator = readable.reader();
        List<Refusal> refused = done(phase, inductions.calling(session, coordinator), all);
        if (!refused.isEmpty()) {
            return wrong(session(phase, session, all, refused, locale));
        }
        after.addFlashAttribute("said", texts.getMessage("induction.called", null, locale));
        return new ModelAndView("redirect:/inductions/" + phase + '/' + session);
    }

    @InApi("POST /inductions/{phase}/{session}/invited/{group}")
    @GetMapping("/{phase}/{session:\\d+}/invited/{group}")
    ModelAndView ask(@PathVariable String phase, @PathVariable int session, @PathVariable String group, Locale locale) {
        return correction(phase, session, group, TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /inductions/{phase}/{session}/invited/{group}")
    @PostMapping("/{phase}/{session:\\d+}/invited/{group}")
    ModelAndView correct(
            @PathVariable String phase,
            @PathVariable int session,
            @PathVariable String group,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = done(phase, inductions.correcting(session, group, readable.reader()), typed);
        if (!refused.isEmpty()) {
            return wrong(correction(phase, session, group, typed, refused, locale));
        }
        after.addFlashAttribute("said", texts.getMessage("induction.corrected", null, locale));
        return new ModelAndView("redirect:/inductions/" + phase + '/' + session);
    }

    private <C extends Record> List<Refusal> done(String phase, Deed<C> deed, TypedText typed) {
        return desk.perform(readable.reader(), readable.subject(phase), deed, forms.read(deed.command(), typed), null)
                .objections();
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView plan(String phase, String regency, TypedText typed, List<Refusal> refused, Locale locale) {
        List<FieldView> inputs = fields.of(PLAN, typed, Map.of(), refused, locale);
        return new ModelAndView("induction/plan")
                .addObject("waiting", readable.waiting(phase, regency))
                .addObject("regions", regions)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(PLAN, inputs, Map.of(), refused, locale));
    }

    private ModelAndView session(String phase, int session, TypedText typed, List<Refusal> refused, Locale locale) {
        InductionsOfReader.Shown shown = readable.find(phase, session);
        List<FieldView> inputs = fields.of(ROLL, typed, Map.of(), refused, locale);
        return new ModelAndView("induction/session")
                .addObject("shown", shown)
                .addObject("invited", readable.invited(shown))
                .addObject("mayCall", readable.mayPlan() && !shown.session().isRecorded())
                .addObject("mayCorrect", readable.mayPlan() && shown.session().isRecorded())
                .addObject("regions", regions)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ROLL, inputs, Map.of(), refused, locale));
    }

    private ModelAndView correction(
            String phase, int session, String group, TypedText typed, List<Refusal> refused, Locale locale) {
        InductionsOfReader.Shown shown = readable.find(phase, session);
        List<FieldView> inputs = fields.of(CORRECTION, typed, Map.of(), refused, locale);
        return new ModelAndView("induction/correct")
                .addObject("shown", shown)
                .addObject("one", readable.invited(shown, group))
                .addObject("regions", regions)
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(CORRECTION, inputs, Map.of(), refused, locale));
    }
}
