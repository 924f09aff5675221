package id.pendamping.check.web;

import id.pendamping.check.CheckPage;
import id.pendamping.check.CheckedCase;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.PageOnly;
import id.pendamping.shared.SenderAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page for everybody, without sign-in. It carries its proof in itself, so that it can be kept as a file and computes it
 * without a network. A number opens nothing without the code that stands beside it on paper, and nobody learns
 * whether it was the number or the code that is wrong.
 */
@Controller
class CheckController {

    private static final Pattern NUMBER = Pattern.compile("TKM-\\d{4}-\\d{4}-\\d{5}");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{20}");

    private final CheckPage page;
    private final CheckedCase cases;
    private final Askers askers;

    CheckController(CheckPage page, CheckedCase cases, Askers askers) {
        this.page = page;
        this.cases = cases;
        this.askers = askers;
    }

    @GetMapping("/check")
    @PageOnly("Everybody may see it without an account; programs have the exports")
    String check(
            @RequestParam(defaultValue = "") String n,
            @RequestParam(defaultValue = "") String c,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!page.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("number", n);
        model.addAttribute("isTooOften", false);
        model.addAttribute("isUnknown", false);
        if (!n.isBlank() || !c.isBlank()) {
            if (!askers.mayAsk(SenderAddress.of(request.getRemoteAddr()))) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", "60");
                model.addAttribute("isTooOften", true);
                return "check/check";
            }
            Optional<String> proof = find(n, c);
            model.addAttribute("proof", proof.orElse(null));
            if (proof.isEmpty()) {
                model.addAttribute("isUnknown", true);
                response.setStatus(HttpStatus.NOT_FOUND.value());
            }
        }
        return "check/check";
    }

    /** Small letters, spaces and dashes are as good; so are letters that look like a digit. */
    private Optional<String> find(String number, String code) {
        String known = NormalForm.sought(number).replace(' ', '-').toUpperCase(Locale.ROOT);
        String typed = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return NUMBER.matcher(known).matches() && CODE.matcher(typed).matches()
                ? cases.of(known, typed)
                : Optional.empty();
    }
}
