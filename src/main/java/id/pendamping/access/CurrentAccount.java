package id.pendamping.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The account of whoever sends the current request, read from the database once per request. */
@Component
public class CurrentAccount {

    private static final String ATTRIBUTE = CurrentAccount.class.getName();

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Fails where nobody is signed in, which the security filter lets nowhere happen. */
    public Account get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public Optional<Account> find() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Account account) {
            return Optional.of(account);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.find(signedIn.accountId());
        account.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        return account;
    }
}
