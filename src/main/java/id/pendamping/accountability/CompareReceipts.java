package id.pendamping.accountability;

import id.pendamping.evidence.Evidence;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for receipts and pictures of a report that other groups have handed in, in any year. What is found is kept for
 * the reviewer and refuses nothing: a shop may write one number twice, and a group that copied must not learn what is
 * seen.
 */
@Component
class CompareReceipts {

    private final Likeness.Book book;
    private final Evidence evidence;
    private final Journal journal;

    CompareReceipts(Likeness.Book book, Evidence evidence, Journal journal) {
        this.book = book;
        this.evidence = evidence;
        this.journal = journal;
    }

    void compare(CaseId caseId, Report report, Annex annex, Act act) {
        List<Likeness> pictures = alikePictures(caseId, report, annex);
        List<Likeness> found = new ArrayList<>(sameReceipts(caseId, report));
        found.addAll(pictures);
        if (!found.isEmpty()) {
            book.keep(report.id(), found);
            journal.record(
                    new ReceiptLikenessFound(
                            caseId,
                            report.version(),
                            count(found, Likeness.Kind.SAME_RECEIPT),
                            count(found, Likeness.Kind.SAME_PICTURE),
                            count(found, Likeness.Kind.LIKE_PICTURE)),
                    act.automatically("receipt-likeness"));
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

    private List<Likeness> alikePictures(CaseId caseId, Report report, Annex annex) {
        Map<UUID, Named> receipts = new HashMap<>();
        for (ReportedLine line : report.open()) {
            for (Receipt receipt : line.receipts()) {
                if (receipt.evidence() != null) {
                    receipts.put(receipt.evidence(), new Named(line.id(), receipt.id()));
                }
            }
        }
        Set<UUID> pictures = new HashSet<>(receipts.keySet());
        annex.photos().forEach(photo -> pictures.add(photo.evidence()));
        return evidence.likenesses(caseId.subject(), pictures).stream()
                .filter(alike -> alike.otherSubject().kind() == Subject.Kind.CASE)
                .map(alike -> likeness(alike, receipts.get(alike.evidence())))
                .toList();
    }

    /** The line and receipt that a picture belongs to. */
    private record Named(UUID line, UUID receipt) {}

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

    private static int count(List<Likeness> found, Likeness.Kind kind) {
        return (int) found.stream().filter(likeness -> likeness.kind() == kind).count();
    }
}
