package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A program may sign in for the account for so many days, or until the token is withdrawn. */
@FactType("account-token-issued")
public record TokenIssued(UUID accountId, UUID tokenId, PersonalToken.Scope scope, int days) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
