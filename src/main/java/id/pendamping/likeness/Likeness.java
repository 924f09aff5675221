package id.pendamping.likeness;

import id.pendamping.shared.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of a report that looks like something of another group, or like something else of the report itself.
 *
 * @param line and {@code receipt}: null for a picture of the business
 * @param otherCase the case itself where one picture stands for two things of its report
 * @param distance of the pictures; 0 when nothing differs
 */
public record Likeness(
        Kind kind,
        @Nullable UUID line,
        @Nullable UUID receipt,
        @Nullable UUID evidence,
        CaseId otherCase,
        @Nullable UUID otherEvidence,
        int distance) {

    /** What is alike. */
    public enum Kind {
        /** Shop, number, date and amount. */
        SAME_RECEIPT,
        /** The same picture. */
        SAME_PICTURE,
        /** A picture that shows nearly the same. */
        LIKE_PICTURE
    }

    /** What stands in the latest report of another group. */
    public record Elsewhere(CaseId caseId, @Nullable UUID evidence) {}

    /** Where likenesses are looked up and kept. */
    public interface Book {

        /**
         * Holds off every other report with one of these receipts until the end of the transaction, because two reports at
         * once could not see each other.
         */
        void holdOff(Collection<ReceiptIdentity> receipts);

        void keep(UUID reportId, List<Likeness> likenesses);

        List<Likeness> of(UUID reportId);
    }
}
