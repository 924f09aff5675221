package id.pendamping.accountability;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reviewer may want to look at twice. Hints decide nothing. */
record ReviewHints(Map<UUID, List<Hint>> byLine, List<Hint> onReport) {

    /** What is pointed out. */
    public enum Kind {
        /** Another group has handed in a receipt with the same shop, number, date and amount. */
        SAME_RECEIPT,
        /** Another group has handed in the same picture. */
        SAME_PICTURE,
        /** Another group has handed in a picture that shows nearly the same. */
        LIKE_PICTURE,
        /** A picture of this report is the same as, or nearly shows the same as, another one that stands for something else. */
        PICTURE_ELSEWHERE,
        /** One picture stands for several receipts of this report. */
        PICTURE_TWICE,
        /** Many other groups bought in this shop. */
        COMMON_VENDOR,
        /** Bought after the days for spending. */
        LATE,
        /** Bought long before or after the rest. */
        FAR_DATE,
        /** Far above what others of the province paid for the same. */
        HIGH_PRICE,
        /** Far below it. */
        LOW_PRICE,
        /** A large receipt that bears no stamp duty. */
        NO_STAMP_DUTY
    }

    /**
     * One hint.
     *
     * @param arguments of its text: amounts, dates, counts and numbers of cases
     * @param evidence the picture it is about
     * @param otherCase number of the other case
     * @param otherEvidence its picture
     */
    public record Hint(
            Kind kind,
            List<Object> arguments,
            @Nullable UUID evidence,
            @Nullable String otherCase,
            @Nullable UUID otherEvidence) {

        static Hint of(Kind kind, Object... arguments) {
            return new Hint(kind, List.of(arguments), null, null, null);
        }
    }

    /** The hints on one line. */
    public List<Hint> of(ReportedLine line) {
        return byLine.getOrDefault(line.id(), List.of());
    }
}
