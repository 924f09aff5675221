package id.pendamping.figures.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.shared.Duty;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who reads the figures: everybody but mentors, who learn nothing of other groups; and who may rebuild them. */
@Component
class Reader {

    private static final Set<Duty> REBUILDS = Set.of(Duty.ADMINISTRATOR, Duty.MONITOR);

    private final CurrentAccount current;

    Reader(CurrentAccount current) {
        this.current = current;
    }

    Account get() {
        Account account = current.get();
        if (account.isOnlyMentor()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    boolean mayRebuild() {
        return get().duties().stream().anyMatch(REBUILDS::contains);
    }

    Account rebuilder() {
        if (!mayRebuild()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return get();
    }
}
