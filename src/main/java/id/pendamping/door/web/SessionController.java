package id.pendamping.door.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SignedIn;
import id.pendamping.shared.PageOnly;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For phones, whose pages outlive their session: whose it is now, and the token to send with what was kept. */
@Controller
class SessionController {

    private final CurrentAccount current;

    SessionController(CurrentAccount current) {
        this.current = current;
    }

    /** Both are null where nobody is signed in, or not yet with a secret of their own. */
    record Session(@Nullable String account, @Nullable String token) {}

    @PageOnly("Programs sign every request and have no session")
    @GetMapping("/session")
    ResponseEntity<Session> session(CsrfToken token) {
        Optional<Account> account = isSettled() ? current.find() : Optional.empty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(account.map(found -> new Session(found.id(), token.getToken()))
                        .orElse(new Session(null, null)));
    }

    /** What a phone shows instead of a page that it has not kept; it stays there for the next person, so it is nobody's. */
    @PageOnly("A page that a phone keeps")
    @GetMapping("/offline")
    String offline(Model model) {
        model.addAttribute("viewer", null);
        return "door/offline";
    }

    private static boolean isSettled() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(authority -> SignedIn.SETTLED.equals(authority.getAuthority()));
    }
}
