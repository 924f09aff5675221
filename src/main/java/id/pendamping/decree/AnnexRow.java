package id.pendamping.decree;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group in the annex, as it was when the decree was drawn up.
 *
 * @param now what is on record of the group today
 * @param ended why its case has ended meanwhile; null while it has not
 * @param reasons why it could not be made a recipient when that was tried last
 */
public record AnnexRow(
        int position,
        CaseId caseId,
        String group,
        String name,
        String regency,
        String village,
        int members,
        Rupiah amount,
        Now now,
        @Nullable Ended ended,
        Standing standing,
        List<Refusal> reasons) {

    /** What a later edit may have changed. */
    public record Now(String name, String village, int members, Rupiah amount) {}

    /** Why it does not receive aid any more, with the words of who rejected it. */
    public record Ended(Leaver.Ground ground, @Nullable String note) {}

    /** What has become of it. */
    public enum Standing {
        WAITING,
        RECIPIENT,
        LEFT
    }

    /** Parts of the group that differ from the annex. */
    public enum Part {
        NAME,
        VILLAGE,
        MEMBERS,
        AMOUNT
    }

    /** What was edited since. */
    public List<Part> differences() {
        List<Part> differences = new ArrayList<>();
        if (!name.equals(now.name())) {
            differences.add(Part.NAME);
        }
        if (!village.equals(now.village())) {
            differences.add(Part.VILLAGE);
        }
        if (members != now.members()) {
            differences.add(Part.MEMBERS);
        }
        if (!amount.equals(now.amount())) {
            differences.add(Part.AMOUNT);
        }
        return differences;
    }

    AnnexRow with(Standing found, List<Refusal> why) {
        return new AnnexRow(position, caseId, group, name, regency, village, members, amount, now, ended, found, why);
    }
}
