package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.UUID;

/** What an account may do from now on: its duties, its regions, and whether it opens the door at all. */
@FactType("account-changed")
public record AccountChanged(UUID accountId, List<String> duties, List<String> regions, boolean open) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
