package id.pendamping.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction asks again and again is read in it once. Without a transaction nothing is kept, and nothing outlasts
 * one. A transaction that writes, or has waited for a lock, forgets what it has read.
 */
public final class OncePerTransaction<K, V> {

    private static final class Known extends ResourceHolderSupport {

        private final Map<OncePerTransaction<?, ?>, Map<Object, Object>> values = new HashMap<>();

        @Override
        public void clear() {
            super.clear();
            values.clear();
        }
    }

    /** What was read for the key in this transaction, or what {@code read} finds now. */
    @SuppressWarnings("unchecked")
    public V get(K key, Supplier<V> read) {
        Known known = known(true);
        if (known == null) {
            return read.get();
        }
        Map<Object, Object> mine = known.values.computeIfAbsent(this, first -> new HashMap<>());
        Object value = mine.get(key);
        if (value == null) {
            V found = read.get();
            mine.put(key, found);
            return found;
        }
        return (V) value;
    }

    /** The rows have changed. */
    public void forget() {
        Known known = known(false);
        if (known != null) {
            known.values.remove(this);
        }
    }

    /** Others may have written while this transaction waited. */
    public static void forgetAll() {
        Known known = known(false);
        if (known != null) {
            known.values.clear();
        }
    }

    private static @Nullable Known known(boolean begin) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Known known = (Known) TransactionSynchronizationManager.getResource(OncePerTransaction.class);
        if (known == null && begin) {
            known = new Known();
            TransactionSynchronizationManager.bindResource(OncePerTransaction.class, known);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(known, OncePerTransaction.class) {});
        }
        return known;
    }
}
