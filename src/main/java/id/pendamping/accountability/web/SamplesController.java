package id.pendamping.accountability.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.accountability.Samples;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Clock;
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
    private final Clock clock;

    SamplesController(Samples samples, CurrentAccount current, MessageSource texts, Refusals refusals, Clock clock) {
        this.samples = samples;
        this.current = current;
        this.texts = texts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** {@code check}: the phase that is to be drawn again. */
    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable UUID check) {
        ModelAndView page = page(reader());
        if (check != null) {
            page.addObject("checked", check)
                    .addObject(
                            "check",
                            samples.check(check).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        return page;
    }

    @PostMapping("/{phase}/reveal")
    ModelAndView reveal(@PathVariable UUID phase, Locale locale, RedirectAttributes flash) {
        Account account = reader();
        if (!account.holds(Duty.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Outcome outcome = samples.reveal(phase, Act.by(account.as(Duty.ADMINISTRATOR), clock.instant()));
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView page = page(account).addObject("refused", phase);
            page.addObject("why", sentence(refused.refusals().get(0), locale));
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

    private Account reader() {
        Account account = current.get();
        if (account.isOnlyMentor()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    private String sentence(Refusal refusal, Locale locale) {
        return refusals.sentence(refusal, locale);
    }
}
