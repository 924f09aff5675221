package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());
    private final OncePerTransaction<String, Integer> once = new OncePerTransaction<>();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aTransactionReadsOnceAndTheNextOneReadsAnew() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            assertThat(read()).isEqualTo(1);
        });
        transaction.executeWithoutResult(status -> assertThat(read()).isEqualTo(2));
    }

    @Test
    void withoutATransactionNothingIsKept() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void whoWritesOrHasWaitedForALockReadsAgain() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            once.forget();
            assertThat(read()).isEqualTo(2);
            OncePerTransaction.forgetAll();
            assertThat(read()).isEqualTo(3);
        });
    }

    @Test
    void aTransactionOfItsOwnInBetweenSeesNothingOfIt() {
        var own = new TransactionTemplate(new NoDatabase());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            own.executeWithoutResult(inner -> assertThat(read()).isEqualTo(2));
            assertThat(read()).isEqualTo(1);
        });
    }

    private int read() {
        return once.get("key", reads::incrementAndGet);
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

        @Override
        protected Object doGetTransaction() {
            return DEPTH.get();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return (Integer) transaction > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            DEPTH.set(DEPTH.get() + 1);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            DEPTH.set(DEPTH.get() - 1);
        }
    }
}
