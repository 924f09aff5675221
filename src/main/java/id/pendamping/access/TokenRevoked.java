package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A token opens nothing any more. */
@FactType("account-token-revoked")
public record TokenRevoked(UUID accountId, UUID tokenId) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
