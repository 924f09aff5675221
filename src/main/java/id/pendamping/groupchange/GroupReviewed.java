package id.pendamping.groupchange;

import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.suspension.AidBack;
import id.pendamping.suspension.AidDemand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The budget authority has decided whether a group that has become too small goes on. */
@FactType("group-reviewed")
public record GroupReviewed(CaseId caseId, Verdict verdict, int members, AidBack.@Nullable Way aidBack)
        implements AidDemand {

    /** What was decided. */
    public enum Verdict {
        CONTINUES,
        DISSOLVED
    }

    @Override
    public Map<String, Object> answers() {
        return verdict == Verdict.CONTINUES
                ? GroupChangeDecided.After.STANDS.answers(null)
                : GroupChangeDecided.After.DISSOLVED.answers(aidBack);
    }

    /** Whether the group is dissolved and still accounts for what it has spent. */
    boolean isAccountedFor() {
        return verdict == Verdict.DISSOLVED && aidBack == null;
    }
}
