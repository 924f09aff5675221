package id.pendamping.likeness;

import id.pendamping.evidence.Evidence;
import id.pendamping.journal.Journal;
import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;

/** The comparison of reports on tables in memory. */
public record Comparing(
        ComparedReports reports, InMemoryComparisons comparisons, InMemoryLikenesses likenesses, Journal journal) {

    public CompareReceipts receipts() {
        return new CompareReceipts(reports, likenesses, comparisons, journal);
    }

    public ComparePictures pictures(Evidence evidence, Clock clock) {
        return new ComparePictures(
                reports, comparisons, likenesses, evidence, journal, TransactionOperations.withoutTransaction(), clock);
    }
}
