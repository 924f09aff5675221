package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.KeepAccounts;
import id.pendamping.access.KeptAccount;
import id.pendamping.shared.Duty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Where administrators find accounts; for everybody else there are none. */
@Component
class AccountOffice {

    private final KeepAccounts accounts;
    private final CurrentAccount current;

    AccountOffice(KeepAccounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
    }

    Account administrator() {
        Account account = current.get();
        if (!account.holds(Duty.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    KeptAccount known(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
