package id.pendamping.access;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Subject;
import java.util.UUID;

/**
 * An account has a new secret; a temporary one is known to the administrator who set it and only lets its owner choose
 * another.
 */
@FactType("account-secret-set")
public record SecretSet(UUID accountId, boolean temporary) implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, accountId.toString());
    }
}
