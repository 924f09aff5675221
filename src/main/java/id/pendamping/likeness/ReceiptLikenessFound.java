package id.pendamping.likeness;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.List;

/**
 * Receipts or pictures of a version look like those of other groups; the counts are pairs. Of one version it is recorded
 * when it is handed in, for its receipts, and when its pictures have been compared.
 */
@FactType("receipt-likeness-found")
@FactMeaning(stage = Stage.REPORT)
public record ReceiptLikenessFound(CaseId caseId, int version, int sameReceipts, int samePictures, int likePictures)
        implements CaseFact {

    static ReceiptLikenessFound of(CaseId caseId, int version, List<Likeness> found) {
        return new ReceiptLikenessFound(
                caseId,
                version,
                count(found, Likeness.Kind.SAME_RECEIPT),
                count(found, Likeness.Kind.SAME_PICTURE),
                count(found, Likeness.Kind.LIKE_PICTURE));
    }

    private static int count(List<Likeness> found, Likeness.Kind kind) {
        return (int) found.stream().filter(likeness -> likeness.kind() == kind).count();
    }
}
