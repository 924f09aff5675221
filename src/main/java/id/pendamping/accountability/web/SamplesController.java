package id.pendamping.accountability.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.accountability.Samples;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** How reports are drawn for a second review, for everybody but mentors to see and to draw again. */
@Controller
@RequestMapping("/samples")
class SamplesController {

    private static final String COMMAND = "(printf %s \"$SEED\" | xxd -r -p; printf %s \"$CASE$VERSION\") | sha256sum";

    private final Samples samples;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Refusals refusals;
    private final Desk desk;
    private final Forms forms;

    SamplesController(
            Samples samples, CurrentAccount current, MessageSource texts, Refusals refusals, Desk desk, Forms forms) {
        this.samples = samples;
        this.current = current;
        this.texts = texts;
        this.refusals = refusals;
        this.desk = desk;
        this.forms = forms;
    }

    /** {@code check}: the phase that is to be drawn again. */
    @InApi({"GET /samples", "GET /samples/{phase}/check"})
    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable UUID check) {
        ModelAndView page = page(current.officer());
        if (check != null) {
            page.addObject("checked", check)
                    .addObject(
                            "check",
                            samples.check(check).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        return page;
    }

    @InApi("POST /samples/{phase}/reveal")
    @PostMapping("/{phase}/reveal")
    ModelAndView reveal(@PathVariable UUID phase, Locale locale, RedirectAttributes flash) {
        Account account = current.officer();
        List<Refusal> refused = desk.perform(
                        account,
                        new Subject(Subject.Kind.PHASE, phase.toString()),
                        samples.revealing(),
                        forms.read(new Samples.Reveal()),
                        null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView page = page(account).addObject("refused", phase);
            page.addObject("why", sentence(refused.get(0), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage("samples.revealed.done", null, locale));
        return new ModelAndView("redirect:/samples");
    }

    private ModelAndView page(Account account) {
        return new ModelAndView("accountability/samples")
                .addObject("samples", samples.all())
                .addObject("command", COMMAND)
                .addObject("mayReveal", account.holds(Duty.ADMINISTRATOR));
    }

    private String sentence(Refusal refusal, Locale locale) {
        return refusals.sentence(refusal, locale);
    }
}
