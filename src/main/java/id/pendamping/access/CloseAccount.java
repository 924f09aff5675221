package id.pendamping.access;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the account of somebody who has died: it opens nothing any more, also where a session is still open. */
@Component
public class CloseAccount {

    private final AccountBook book;
    private final Journal journal;

    CloseAccount(AccountBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    /** In the caller's transaction; an administrator opens it again where that was a mistake. */
    public void of(String id, Act act) {
        journal.lock(new Subject(Subject.Kind.ACCOUNT, id));
        KeptAccount account = book.lock(id).orElseThrow();
        book.replace(id, account.duties(), account.regions(), false);
        journal.record(
                new AccountChanged(
                        UUID.fromString(id),
                        account.duties().stream().map(Duty::name).sorted().toList(),
                        List.copyOf(account.regions()),
                        false),
                act);
    }
}
