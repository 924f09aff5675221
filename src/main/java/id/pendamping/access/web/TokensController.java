package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.PersonalToken;
import id.pendamping.access.PersonalTokens;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.shared.InApi;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own tokens for programs: making one, which is shown once, and withdrawing it. */
@Controller
@RequestMapping("/account/tokens")
class TokensController {

    private static final String USUAL_DAYS = "90";

    private final PersonalTokens tokens;
    private final CurrentAccount current;
    private final ErrorSummary errors;
    private final MessageSource texts;
    private final Clock clock;

    TokensController(
            PersonalTokens tokens, CurrentAccount current, ErrorSummary errors, MessageSource texts, Clock clock) {
        this.tokens = tokens;
        this.current = current;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    /** As typed. */
    record Form(String name, PersonalToken.@Nullable Scope scope, String days) {}

    @InApi("GET /account/tokens")
    @GetMapping
    ModelAndView list() {
        return page(new Form("", PersonalToken.Scope.READ, USUAL_DAYS));
    }

    @InApi("POST /account/tokens")
    @PostMapping
    ModelAndView issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "READ") PersonalToken.Scope scope,
            @RequestParam(defaultValue = "") String days,
            HttpServletResponse response,
            Locale locale) {
        int asked = days.strip().matches("\\d{1,4}") ? Integer.parseInt(days.strip()) : 0;
        PersonalTokens.Issue issue = tokens.issue(current.get(), name, scope, asked);
        if (issue instanceof PersonalTokens.Issue.Refused refused) {
            ModelAndView page = page(new Form(name, scope, days))
                    .addObject("wrong", errors.of("token.", refused.refusals(), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var issued = (PersonalTokens.Issue.Issued) issue;
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return list().addObject("issued", issued.token()).addObject("secret", issued.secret());
    }

    @InApi("DELETE /account/tokens/{id}")
    @PostMapping("/{id}/revoke")
    ModelAndView revoke(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
        if (tokens.revoke(current.get(), id)) {
            flash.addFlashAttribute("said", texts.getMessage("token.revoked", null, locale));
        }
        return new ModelAndView("redirect:/account/tokens");
    }

    private ModelAndView page(Form form) {
        Account account = current.get();
        return new ModelAndView("access/tokens")
                .addObject("tokens", tokens.of(account))
                .addObject("now", clock.instant())
                .addObject("scopes", PersonalToken.Scope.values())
                .addObject("form", form);
    }
}
