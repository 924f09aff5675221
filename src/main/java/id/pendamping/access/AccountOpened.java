package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.UUID;

/** Somebody may sign in from now on; no regions means the whole country. */
@FactType("account-opened")
public record AccountOpened(UUID accountId, List<String> duties, List<String> regions) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
