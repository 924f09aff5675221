package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.DemoAccounts;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door, and where each person's work lies behind it. */
@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;
    private final CurrentAccount current;

    SignInController(ObjectProvider<DemoAccounts> demo, CurrentAccount current) {
        this.demo = demo;
        this.current = current;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        DemoAccounts accounts = demo.getIfAvailable();
        model.addAttribute("demo", accounts == null ? List.of() : accounts.list());
        return "access/sign-in";
    }

    @GetMapping("/")
    String home() {
        Account account = current.get();
        if (account.duties().equals(Set.of(Duty.MENTOR))) {
            return "redirect:/mentor";
        }
        return account.duties().equals(Set.of(Duty.AUDITOR)) ? "redirect:/cases" : "redirect:/tasks";
    }
}
