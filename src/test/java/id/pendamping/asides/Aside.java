package id.pendamping.asides;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may befall a case beside its way, while anything waits. */
enum Aside {
    SUSPENDED("suspend-case"),
    HIGH_FINDING("raise-finding"),
    LOW_FINDING("raise-finding"),
    PART_SENT_BACK("record-return"),
    ALL_SENT_BACK("record-return"),
    PART_SENT_BACK_BY_MESSAGE,
    CREDITED_WHOLE,
    CREDITED_IN_PART,
    CREDITED_ELSEWHERE,
    MENTOR_FOLLOWED("replace-mentor"),
    MENTOR_RESIGNED("replace-mentor"),
    LETTER_RAN_OUT,
    MEMBER_LEFT("announce-group-change"),
    CHAIR_CHANGED("announce-group-change"),
    DISSOLVED("announce-group-change"),
    FLOODED("declare-force-majeure"),
    FLOOD_OVER("end-force-majeure"),
    ROBBED("report-loss"),
    ROBBED_OF_ALL("report-loss"),
    WITHDREW("withdraw-group"),
    REPLANNED("ask-budget-change"),
    GIVEN_TIME("extend-report"),
    TAKEN_BACK("propose-recall"),
    ALL_TAKEN_BACK("propose-recall"),
    PAID_UNASKED("record-own-payment"),
    WEEKS_PASSED;

    /** Deeds that leave the case and its money where they are, or that another test is about. */
    private static final Set<String> NO_MATTER = Set.of(
            "answer-finding",
            "settle-finding",
            "write-audit-note",
            "add-paper",
            "set-paper-aside",
            "propose-paper-correction",
            "ask-repair",
            "approve-repair");

    /** What may befall a case that is closed; everything else is refused there. */
    static final List<Aside> ONCE_CLOSED = List.of(
            LOW_FINDING,
            HIGH_FINDING,
            PART_SENT_BACK,
            ALL_SENT_BACK,
            PART_SENT_BACK_BY_MESSAGE,
            TAKEN_BACK,
            ALL_TAKEN_BACK,
            PAID_UNASKED,
            WEEKS_PASSED);

    private final @Nullable String deed;

    Aside() {
        this(null);
    }

    Aside(@Nullable String deed) {
        this.deed = deed;
    }

    /** The keys of the deeds of a case that are played here or are no matter of its way. */
    static Set<String> known() {
        Set<String> known =
                Arrays.stream(values()).map(one -> String.valueOf(one.deed)).collect(Collectors.toSet());
        known.addAll(NO_MATTER);
        return known;
    }
}
