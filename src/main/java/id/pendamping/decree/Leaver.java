package id.pendamping.decree;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;

/**
 * A group that leaves by an amendment, as it was when that was drawn up.
 *
 * @param isStillNamed its place and money are not free yet
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
        boolean isStillNamed) {

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
