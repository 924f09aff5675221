package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.ChooseSecret;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PageOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing the own password or PIN; afterwards the person signs in with it. */
@Controller
@RequestMapping("/account/secret")
class SecretController {

    private final ChooseSecret chooseSecret;
    private final CurrentAccount current;
    private final ErrorSummary errors;

    SecretController(ChooseSecret chooseSecret, CurrentAccount current, ErrorSummary errors) {
        this.chooseSecret = chooseSecret;
        this.current = current;
        this.errors = errors;
    }

    @PageOnly("The form for it")
    @GetMapping
    ModelAndView form(Authentication authentication) {
        return page(current.get(), authentication);
    }

    @PageOnly("People choose their password or PIN themselves; a program is given one")
    @PostMapping
    ModelAndView choose(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Account account = current.get();
        Outcome outcome = chooseSecret.handle(account, present, chosen, again);
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView page = page(account, authentication);
            page.addObject("wrong", errors.of("secret." + kind(account) + '.', refused.refusals(), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return new ModelAndView("redirect:/sign-in?chosen");
    }

    private static ModelAndView page(Account account, Authentication authentication) {
        return new ModelAndView("access/secret")
                .addObject("kind", kind(account))
                .addObject("isFirst", authentication.getAuthorities().isEmpty());
    }

    private static String kind(Account account) {
        return account.holds(Duty.MENTOR) ? "pin" : "password";
    }
}
