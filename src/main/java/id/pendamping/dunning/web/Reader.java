package id.pendamping.dunning.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.shared.Duty;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who reads the lists of overdue reports: those who decide, send mentors, review, monitor and audit. */
@Component("overdueReader")
class Reader {

    private static final Set<Duty> READ = Set.of(
            Duty.COMMITMENT_OFFICER,
            Duty.BUDGET_AUTHORITY,
            Duty.MENTOR_COORDINATOR,
            Duty.REPORT_REVIEWER,
            Duty.MONITOR,
            Duty.AUDITOR);

    private final CurrentAccount current;

    Reader(CurrentAccount current) {
        this.current = current;
    }

    static boolean mayRead(Account account) {
        return account.duties().stream().anyMatch(READ::contains);
    }

    Account get() {
        Account account = current.get();
        if (!mayRead(account)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }
}
