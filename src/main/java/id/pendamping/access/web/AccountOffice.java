package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.HeldByAccount;
import id.pendamping.access.HeldWork;
import id.pendamping.access.KeepAccounts;
import id.pendamping.access.KeptAccount;
import id.pendamping.shared.Duty;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Where administrators find accounts; for everybody else there are none. */
@Component
class AccountOffice {

    private final KeepAccounts accounts;
    private final HeldByAccount held;
    private final CurrentAccount current;

    AccountOffice(KeepAccounts accounts, HeldByAccount held, CurrentAccount current) {
        this.accounts = accounts;
        this.held = held;
        this.current = current;
    }

    Account administrator() {
        Account account = current.get();
        if (!account.holds(Duty.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    List<HeldWork.Held> held(KeptAccount account) {
        return held.of(account.id());
    }

    KeptAccount known(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
