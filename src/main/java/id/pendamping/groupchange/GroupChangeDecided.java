package id.pendamping.groupchange;

import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.suspension.AidBack;
import id.pendamping.suspension.AidDemand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commitment officer has decided on a change in a group, which is as it is now with it.
 *
 * @param members how many there are now
 * @param left who has left, by the position in the registration
 * @param leavers who have left together, where the group has split
 * @param bank what follows for the account when there is another chair
 * @param memberDigests of those who joined, as at the registration, and {@code detailDigests} too
 * @param changedMembers whose office is another now, by position, with the digests of their rows
 */
@FactType("group-change-decided")
public record GroupChangeDecided(
        CaseId caseId,
        GroupChange.Kind kind,
        Verdict verdict,
        @Nullable After after,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        int members,
        @Nullable Integer left,
        @Nullable List<String> leavers,
        @Nullable AccountQuestion bank,
        AidBack.@Nullable Way aidBack,
        @Nullable List<String> memberDigests,
        @Nullable List<String> detailDigests,
        @Nullable List<String> changedMembers,
        @Nullable List<String> changedDigests)
        implements AidDemand {

    /** What was decided. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    /** What has become of the group. */
    public enum After {
        STANDS,
        /** Fewer active members than the programme year asks for. */
        TOO_FEW,
        DISSOLVED;

        /** A group that is dissolved while it reports still accounts for what it has spent: nothing takes the place of that. */
        Map<String, Object> answers(AidBack.@Nullable Way way) {
            Map<String, Object> answers =
                    new HashMap<>(Map.of("groupAfter", this == DISSOLVED && way == null ? "ACCOUNTS" : name()));
            if (way != null) {
                answers.put("aidBack", way.name());
                answers.put("aidGround", AidBack.Ground.DISSOLUTION.name());
            }
            return answers;
        }
    }

    /** What another chair means for the account. */
    public enum AccountQuestion {
        /** It is the group's; the bank has the new specimen. */
        STAYS,
        /** It is checked anew before anything is paid into it. */
        TO_CHECK
    }

    @Override
    public Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>(Map.of("groupChange", verdict.name()));
        if (after != null) {
            answers.putAll(after.answers(aidBack));
        }
        return answers;
    }

    /** Whether the group is dissolved and still accounts for what it has spent. */
    boolean isAccountedFor() {
        return after == After.DISSOLVED && aidBack == null;
    }
}
