package id.pendamping.accountability;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks for receipts of a report that other groups have handed in, in any year, and asks for the comparison of its pictures.
 * What is found is kept for the reviewer and refuses nothing: a shop may write one number twice, and a group that copied
 * must not learn what is seen.
 */
@Component
class CompareReceipts {

    /** By which the program records what is alike. */
    static final String RULE = "receipt-likeness";

    private final Likeness.Book book;
    private final PictureComparison.Book comparisons;
    private final Journal journal;

    CompareReceipts(Likeness.Book book, PictureComparison.Book comparisons, Journal journal) {
        this.book = book;
        this.comparisons = comparisons;
        this.journal = journal;
    }

    void compare(CaseId caseId, Report report, Annex annex, Act act) {
        List<Likeness> found = sameReceipts(caseId, report);
        if (!found.isEmpty()) {
            book.keep(report.id(), found);
            journal.record(ReceiptLikenessFound.of(caseId, report.version(), found), act.automatically(RULE));
        }
        if (!ComparePictures.pictures(report, annex).isEmpty()) {
            comparisons.ask(report.id(), act.when());
        }
    }

    private List<Likeness> sameReceipts(CaseId caseId, Report report) {
        Set<ReceiptIdentity> identities = new HashSet<>();
        report.open().forEach(line -> line.receipts().forEach(receipt -> identities.add(line.identity(receipt))));
        identities.removeIf(identity -> !identity.isKnown());
        Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere = book.elsewhere(caseId, identities);
        List<Likeness> found = new ArrayList<>();
        for (ReportedLine line : report.open()) {
            for (Receipt receipt : line.receipts()) {
                elsewhere.getOrDefault(line.identity(receipt), List.of()).stream()
                        .map(other -> new Likeness(
                                Likeness.Kind.SAME_RECEIPT,
                                line.id(),
                                receipt.id(),
                                receipt.evidence(),
                                other.caseId(),
                                other.evidence(),
                                0))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
