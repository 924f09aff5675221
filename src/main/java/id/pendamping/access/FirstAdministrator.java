package id.pendamping.access;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramOnly;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where there is no administrator yet, opens an account for one and says its temporary password once, to the person
 * who started the program. Of several nodes that start together one does.
 */
@Component
@ProgramOnly
class FirstAdministrator implements ApplicationRunner {

    static final String LOGIN = "administrator";

    private final AccountBook book;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            AccountBook book,
            Accounts accounts,
            Secrets secrets,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.secrets = secrets;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (book.hasAdministrator()) {
            return;
        }
        String secret = secrets.password();
        String hash = accounts.hash(secret);
        try {
            transaction.executeWithoutResult(status -> {
                String id = book.insert(LOGIN, "Administrator", hash, true, Set.of(Duty.ADMINISTRATOR), Set.of(), null);
                journal.record(
                        new AccountOpened(UUID.fromString(id), List.of(Duty.ADMINISTRATOR.name()), List.of()),
                        Act.by(Actor.automation("first-administrator"), clock.instant()));
            });
        } catch (DuplicateKeyException another) {
            return;
        }
        System.out.printf(
                "%n  There was no administrator yet. Sign in as %s with the password %s and choose your own;%n"
                        + "  it is not shown again.%n",
                LOGIN, secret);
    }
}
