package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A second person, an administrator or for a mentor a coordinator of the region, handed out the other half of a code for the first sign-in. */
@FactType("account-code-handed-out")
public record CodeHandedOut(UUID accountId) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
