package id.pendamping.door.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.DemoAccounts;
import id.pendamping.access.DemoAccounts.DemoAccount;
import id.pendamping.access.Start;
import id.pendamping.shared.Duty;
import id.pendamping.shared.PageOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The door, and where each person's work lies behind it. */
@Controller
class SignInController {

    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,3}");

    private final ObjectProvider<DemoAccounts> demo;
    private final CurrentAccount current;
    private final Start start;

    SignInController(ObjectProvider<DemoAccounts> demo, CurrentAccount current, Start start) {
        this.demo = demo;
        this.current = current;
        this.start = start;
    }

    /** Demonstration accounts that share a secret; {@code name} is how the texts call them. */
    record Kind(String name, String secret, List<DemoAccount> accounts) {}

    @PageOnly("Programs sign every request")
    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String slow,
            HttpServletRequest request,
            Model model) {
        String said =
                request.getQueryString() == null ? "" : request.getQueryString().replaceFirst("&.*", "");
        return door(said, to, slow, request, model);
    }

    @PageOnly("A page that answers a form whose session had ended")
    @GetMapping(SignInRedirects.KEPT_DOOR)
    String signInAndGoOn(
            @RequestAttribute(name = KeptForms.PARAMETER, required = false) @Nullable String kept,
            @RequestAttribute(name = SignInRedirects.SAID, required = false) @Nullable String said,
            @RequestAttribute(name = ReturnAddress.PARAMETER, required = false) @Nullable String to,
            HttpServletRequest request,
            Model model) {
        if (kept == null || said == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("kept", kept);
        return door(said, to == null ? "" : to, said.replaceFirst("slow=", ""), request, model);
    }

    /** {@code said}: what the page says first, as in its address. */
    private String door(String said, String to, String slow, HttpServletRequest request, Model model) {
        model.addAttribute("said", said.replaceFirst("=.*", ""));
        ReturnAddress.of(to).ifPresent(page -> model.addAttribute("to", page));
        if (SECONDS.matcher(slow).matches()) {
            model.addAttribute("slow", Integer.valueOf(slow));
        }
        model.addAttribute("login", TypedName.read(request));
        DemoAccounts accounts = demo.getIfAvailable();
        model.addAttribute("demo", accounts == null ? List.of() : kinds(accounts.list()));
        return "door/sign-in";
    }

    @PageOnly("Leads to the first page of the reader")
    @GetMapping("/")
    String home() {
        Account account = current.get();
        if (account.isOnlyMentor()) {
            return "redirect:/mentor";
        }
        if (account.holds(Duty.ADMINISTRATOR)) {
            return start.isOver() ? "redirect:/accounts" : "redirect:/start";
        }
        return account.duties().equals(Set.of(Duty.AUDITOR)) ? "redirect:/cases" : "redirect:/tasks";
    }

    private static List<Kind> kinds(List<DemoAccount> accounts) {
        Map<String, Kind> bySecret = new LinkedHashMap<>();
        for (DemoAccount account : accounts) {
            String name = account.duty() == Duty.MENTOR ? "mentors" : "officers";
            bySecret.computeIfAbsent(
                            name + account.secret(), first -> new Kind(name, account.secret(), new ArrayList<>()))
                    .accounts()
                    .add(account);
        }
        return List.copyOf(bySecret.values());
    }
}
