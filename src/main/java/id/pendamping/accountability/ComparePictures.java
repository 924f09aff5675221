package id.pendamping.accountability;

import id.pendamping.evidence.Evidence;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for pictures of a report that other groups have handed in, in any year. It takes its time, so that it is done after
 * the report was handed in: nobody waits for it with a phone in the hand. What is found is kept for the reviewer.
 */
@Component
public class ComparePictures {

    private final ReportStore reports;
    private final PictureComparison.Book comparisons;
    private final Likeness.Book book;
    private final Evidence evidence;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    ComparePictures(
            ReportStore reports,
            PictureComparison.Book comparisons,
            Likeness.Book book,
            Evidence evidence,
            Journal journal,
            TransactionOperations transaction,
            Clock clock) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.book = book;
        this.evidence = evidence;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the case waits for, at once. */
    public void compareNow(CaseId caseId) {
        comparisons.waiting(caseId).ifPresent(this::compare);
    }

    void compare(PictureComparison asked) {
        CaseId caseId = asked.caseId();
        Report report = reports.version(caseId, asked.version()).orElseThrow();
        Set<UUID> pictures = pictures(report, reports.annex(report.id()));
        List<Likeness> found = alike(caseId, report, pictures);
        transaction.executeWithoutResult(status -> keep(caseId, report, pictures.size(), found));
    }

    private void keep(CaseId caseId, Report report, int pictures, List<Likeness> found) {
        journal.lock(caseId.subject());
        if (!comparisons.finish(report.id(), clock.instant())) {
            return;
        }
        Act act = Act.by(Actor.automation(CompareReceipts.RULE), clock.instant());
        if (!found.isEmpty()) {
            book.keep(report.id(), found);
            journal.record(ReceiptLikenessFound.of(caseId, report.version(), found), act);
        }
        journal.record(new PicturesCompared(caseId, report.version(), pictures), act);
    }

    /** Those of the open lines, and of the business. */
    static Set<UUID> pictures(Report report, Annex annex) {
        Set<UUID> pictures = new HashSet<>(receipts(report).keySet());
        annex.photos().forEach(photo -> pictures.add(photo.evidence()));
        return pictures;
    }

    private List<Likeness> alike(CaseId caseId, Report report, Set<UUID> pictures) {
        Map<UUID, Named> receipts = receipts(report);
        return evidence.likenesses(caseId.subject(), pictures).stream()
                .filter(alike -> alike.otherSubject().kind() == Subject.Kind.CASE)
                .map(alike -> likeness(alike, receipts.get(alike.evidence())))
                .toList();
    }

    /** The line and receipt that a picture belongs to. */
    private record Named(UUID line, UUID receipt) {}

    private static Map<UUID, Named> receipts(Report report) {
        Map<UUID, Named> receipts = new HashMap<>();
        for (ReportedLine line : report.open()) {
            for (Receipt receipt : line.receipts()) {
                if (receipt.evidence() != null) {
                    receipts.put(receipt.evidence(), new Named(line.id(), receipt.id()));
                }
            }
        }
        return receipts;
    }

    private static Likeness likeness(Evidence.Likeness alike, @Nullable Named of) {
        return new Likeness(
                alike.exact() ? Likeness.Kind.SAME_PICTURE : Likeness.Kind.LIKE_PICTURE,
                of == null ? null : of.line(),
                of == null ? null : of.receipt(),
                alike.evidence(),
                CaseId.of(alike.otherSubject()),
                alike.otherEvidence(),
                alike.distance());
    }
}
