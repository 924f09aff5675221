package id.pendamping.likeness;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks for receipts of a report that other groups have handed in, in any year, and asks for the comparison of its pictures.
 * What is found is kept for the reviewer and refuses nothing: a shop may write one number twice, and a group that copied
 * must not learn what is seen.
 */
@Component
public class CompareReceipts {

    /** By which the program records what is alike. */
    static final String RULE = "receipt-likeness";

    private final ComparedReports reports;
    private final Likeness.Book book;
    private final PictureComparisons comparisons;
    private final Journal journal;

    CompareReceipts(ComparedReports reports, Likeness.Book book, PictureComparisons comparisons, Journal journal) {
        this.reports = reports;
        this.book = book;
        this.comparisons = comparisons;
        this.journal = journal;
    }

    public void compare(ComparedReport report, Act act) {
        List<Likeness> found = sameReceipts(report);
        if (!found.isEmpty()) {
            book.keep(report.id(), found);
            journal.record(ReceiptLikenessFound.of(report.caseId(), report.version(), found), act.automatically(RULE));
        }
        if (!report.pictures().isEmpty()) {
            comparisons.ask(report.id(), act.when());
        }
    }

    private List<Likeness> sameReceipts(ComparedReport report) {
        Set<ReceiptIdentity> identities = report.papers().stream()
                .map(ComparedReport.Paper::identity)
                .filter(ReceiptIdentity::isKnown)
                .collect(Collectors.toSet());
        if (identities.isEmpty()) {
            return List.of();
        }
        book.holdOff(identities);
        Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere = reports.elsewhere(report.caseId(), identities);
        return report.papers().stream()
                .flatMap(paper -> elsewhere.getOrDefault(paper.identity(), List.of()).stream()
                        .map(other -> sameReceipt(paper, other)))
                .toList();
    }

    private static Likeness sameReceipt(ComparedReport.Paper paper, Likeness.Elsewhere other) {
        return new Likeness(
                Likeness.Kind.SAME_RECEIPT,
                paper.line(),
                paper.receipt(),
                paper.picture(),
                other.caseId(),
                other.evidence(),
                0);
    }
}
