package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.HeldWork;
import id.pendamping.access.KeepAccounts;
import id.pendamping.access.KeptAccount;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's accounts: who may sign in, on which duties, where. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private static final int PAGE_SIZE = 50;
    private static final int NAMED = 10;

    private final KeepAccounts accounts;
    private final AccountOffice office;
    private final Regions regions;
    private final ErrorSummary errors;
    private final MessageSource texts;

    AccountsController(
            KeepAccounts accounts, AccountOffice office, Regions regions, ErrorSummary errors, MessageSource texts) {
        this.accounts = accounts;
        this.office = office;
        this.regions = regions;
        this.errors = errors;
        this.texts = texts;
    }

    @ModelAttribute("administrator")
    Account administrator() {
        return office.administrator();
    }

    @InApi("GET /accounts")
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") long page) {
        return new ModelAndView("access/accounts")
                .addObject("list", accounts.page(q, PageRequest.of(page, PAGE_SIZE)))
                .addObject("q", q)
                .addObject("waiting", accounts.waiting())
                .addObject("regions", regions);
    }

    @PageOnly("An empty form")
    @GetMapping("/new")
    ModelAndView blank() {
        return form(null, AccountForm.empty());
    }

    @InApi("POST /accounts")
    @PostMapping
    ModelAndView open(
            @ModelAttribute("administrator") Account administrator,
            AccountForm form,
            HttpServletResponse response,
            Locale locale) {
        KeepAccounts.Result result = accounts.open(
                AccountForm.text(form.login()),
                AccountForm.text(form.name()),
                form.appointed(),
                AccountForm.text(form.regions()),
                administrator);
        if (result instanceof KeepAccounts.Result.Refused refused) {
            return refused(form(null, form), refused, locale);
        }
        return secret((KeepAccounts.Result.Done) result, response);
    }

    @InApi("GET /accounts/{id}")
    @GetMapping("/{id}")
    ModelAndView account(@PathVariable String id) {
        KeptAccount account = office.known(id);
        return form(account, AccountForm.of(account));
    }

    @InApi("PUT /accounts/{id}")
    @PostMapping("/{id}")
    ModelAndView change(
            @ModelAttribute("administrator") Account administrator,
            @PathVariable String id,
            AccountForm form,
            Locale locale,
            RedirectAttributes flash) {
        KeptAccount account = office.known(id);
        boolean closes = !form.isOpen() && !account.isClosed();
        List<HeldWork.Held> left = new ArrayList<>(office.held(account));
        if (closes && !left.isEmpty() && !form.isConfirmed()) {
            return form(account, form).addObject("closing", true);
        }
        KeepAccounts.Result result =
                accounts.change(id, form.appointed(), AccountForm.text(form.regions()), form.isOpen(), administrator);
        if (result instanceof KeepAccounts.Result.Refused refused) {
            return refused(form(account, form), refused, locale);
        }
        if (!closes) {
            left.removeAll(office.held(account));
        }
        flash.addFlashAttribute("said", said(account, closes, left, locale));
        return new ModelAndView("redirect:/accounts");
    }

    private String said(KeptAccount account, boolean closed, List<HeldWork.Held> left, Locale locale) {
        String numbers =
                left.stream().map(HeldWork.Held::number).distinct().limit(NAMED).collect(Collectors.joining(", "));
        return left.isEmpty()
                ? texts.getMessage("account.changed", new Object[] {account.name()}, locale)
                : texts.getMessage(
                        closed ? "account.left" : "account.given",
                        new Object[] {account.name(), left.size(), numbers},
                        locale);
    }

    @InApi("POST /accounts/{id}/secret")
    @PostMapping("/{id}/secret")
    ModelAndView renew(
            @ModelAttribute("administrator") Account administrator,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale) {
        KeptAccount account = office.known(id);
        KeepAccounts.Result result = accounts.renewSecret(id, administrator);
        if (result instanceof KeepAccounts.Result.Refused refused) {
            return refused(form(account, AccountForm.of(account)), refused, locale);
        }
        return secret((KeepAccounts.Result.Done) result, response);
    }

    @InApi("POST /accounts/{id}/secret/second-half")
    @PostMapping("/{id}/secret/second-half")
    ModelAndView secondHalf(
            @ModelAttribute("administrator") Account administrator,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale) {
        KeptAccount account = office.known(id);
        KeepAccounts.Result result = accounts.secondHalf(id, administrator);
        if (result instanceof KeepAccounts.Result.Refused refused) {
            return refused(form(account, AccountForm.of(account)), refused, locale);
        }
        return secret((KeepAccounts.Result.Done) result, response);
    }

    /** The secret stands on this one page and nowhere else, so nothing is redirected or cached. */
    private ModelAndView secret(KeepAccounts.Result.Done done, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return new ModelAndView("access/account-secret")
                .addObject("account", office.known(done.accountId()))
                .addObject("code", done.code());
    }

    private ModelAndView form(@Nullable KeptAccount account, AccountForm form) {
        return new ModelAndView("access/account")
                .addObject("account", account)
                .addObject("form", form)
                .addObject("duties", KeepAccounts.DUTIES)
                .addObject("closing", false)
                .addObject("held", account == null ? List.of() : office.held(account))
                .addObject(
                        "isOwn",
                        account != null && account.id().equals(administrator().id()));
    }

    private ModelAndView refused(ModelAndView page, KeepAccounts.Result.Refused refused, Locale locale) {
        page.addObject("wrong", errors.of("account.", refused.refusals(), locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
