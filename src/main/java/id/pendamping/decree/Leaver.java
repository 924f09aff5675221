package id.pendamping.decree;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.List;

/**
 * A group that leaves by an amendment, as it was when that was drawn up.
 *
 * @param isStillNamed its place and money are not free yet
 * @param reasons why it could not be taken out when that was tried last
 */
public record Leaver(
        int position,
        CaseId caseId,
        String group,
        String name,
        String regency,
        String village,
        Rupiah amount,
        Ground ground,
        boolean isStillNamed,
        List<Refusal> reasons) {

    Leaver with(List<Refusal> why) {
        return new Leaver(position, caseId, group, name, regency, village, amount, ground, isStillNamed, why);
    }

    /** Why it leaves. */
    public enum Ground {
        WITHDRAWAL,
        DISSOLUTION,
        SUSPENSION,
        TRANSFER,
        REJECTION,
        /** It stayed away from its induction twice. */
        ABSENCE,
        /** Its fiscal year was over before it was named; it never leaves by an amendment. */
        YEAR_END
    }
}
