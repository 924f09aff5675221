package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.shared.InApi;
import java.util.Locale;
import java.util.Map;
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

    private static final String VIEW = "decree/amendment";

    private final RecipientDecrees decrees;
    private final DecreesOfReader readable;
    private final DecreeForm form;

    AmendmentController(RecipientDecrees decrees, DecreesOfReader readable, DecreeForm form) {
        this.decrees = decrees;
        this.readable = readable;
        this.form = form;
    }

    @InApi("POST /decrees/amendment/{phase}/{list}")
    @GetMapping
    ModelAndView ask(@PathVariable String phase, @PathVariable int list, Locale locale) {
        return form.begun(
                VIEW,
                readable.amendable(phase, list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                locale);
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
        return form.answer(
                VIEW,
                officer,
                readable.phase(phase, list),
                decrees.amending(list, officer),
                parameters,
                () -> readable.amendable(phase, list),
                after,
                locale);
    }
}
