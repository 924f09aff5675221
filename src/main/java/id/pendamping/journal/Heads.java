package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The heads that the current transaction holds locked, so that each is locked and read only once. */
final class Heads extends ResourceHolderSupport {

    /** Where a subject's chain stands. */
    record Head(long sequence, String hash) {}

    private final Map<Subject, Head> held = new HashMap<>();
    private @Nullable UUID deed;

    /** Those of the current transaction; {@code owner} is the key that they are bound by. */
    static Heads ofTransaction(Object owner) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal needs a transaction");
        }
        Heads bound = (Heads) TransactionSynchronizationManager.getResource(owner);
        if (bound != null) {
            return bound;
        }
        Heads heads = new Heads();
        TransactionSynchronizationManager.bindResource(owner, heads);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(heads, owner) {});
        return heads;
    }

    @Nullable
    Head get(Subject subject) {
        return held.get(subject);
    }

    void put(Subject subject, Head head) {
        held.put(subject, head);
    }

    /** The first entry of this transaction, which the later ones follow from. */
    @Nullable
    UUID deed() {
        return deed;
    }

    void began(UUID eventId) {
        if (deed == null) {
            deed = eventId;
        }
    }
}
