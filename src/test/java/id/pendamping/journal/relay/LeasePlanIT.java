package id.pendamping.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is pending is found by indexes, however few entries the statistics believe in. */
@PendampingTest
class LeasePlanIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void readsWhatIsPendingByIndexesWhateverTheStatisticsSay() {
        assertThat(plan(Lease.GUESSED))
                .contains("journal_pending_pkey")
                .doesNotContain("Sort", "Seq Scan", "Bitmap", "Hash");
    }

    private String plan(List<String> withoutGuesses) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from journal_pending").update();
            jdbc.sql("analyze journal_pending").update();
            withoutGuesses.forEach(
                    guess -> jdbc.sql("set local " + guess + " = off").update());
            return String.join(
                    "\n", jdbc.sql("explain " + Lease.BATCH).query(String.class).list());
        }));
    }
}
