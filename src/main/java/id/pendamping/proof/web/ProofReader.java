package id.pendamping.proof.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.shared.Duty;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who reads checkpoints: auditors and administrators; for others they are not there. */
@Component
class ProofReader {

    private static final Set<Duty> READERS = Set.of(Duty.AUDITOR, Duty.ADMINISTRATOR);

    private final CurrentAccount current;

    ProofReader(CurrentAccount current) {
        this.current = current;
    }

    Account get() {
        Account account = current.get();
        if (account.duties().stream().noneMatch(READERS::contains)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }
}
