package id.pendamping.access;

import id.pendamping.shared.Duty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.server.ResponseStatusException;

/** The account that sends the current request, read from the database once per request. */
@Component
public class CurrentAccount {

    private static final String ATTRIBUTE = CurrentAccount.class.getName();

    private static final String UNASKED = ATTRIBUTE + ".unasked";

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Fails where nobody is signed in, which the security filter lets nowhere happen. */
    public Account get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The account, for what needs one of these duties; who holds none reads that from the status of the answer. */
    public Account holding(Duty... oneOf) {
        Account account = get();
        if (Arrays.stream(oneOf).noneMatch(account::holds)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }

    /** The account, for what mentors do not find unless they hold another duty too. */
    public Account officer() {
        Account account = get();
        if (account.isOnlyMentor()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    public Optional<Account> find() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(UNASKED, RequestAttributes.SCOPE_REQUEST) != null) {
            return Optional.empty();
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Account account) {
            return Optional.of(account);
        }
        Optional<Account> account = signedIn().flatMap(accounts::find);
        account.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        return account;
    }

    /**
     * For the answer to a request that failed because the database cannot be asked: it is shown to nobody in
     * particular.
     */
    public static void doNotAsk(HttpServletRequest request) {
        request.setAttribute(UNASKED, true);
    }

    /** What the account does from signing in to signing out is one visit. */
    public Optional<UUID> visit() {
        return signedIn().map(SignedIn::visit);
    }

    private static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
