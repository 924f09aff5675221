package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A program may sign in for the account for a number of days, or until the token is withdrawn; it acts, or reads only. */
@FactType("account-token-issued")
public record TokenIssued(UUID accountId, UUID tokenId, boolean acts, int days) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
