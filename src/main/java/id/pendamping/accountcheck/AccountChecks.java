package id.pendamping.accountcheck;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the account was compared with, each time. */
public interface AccountChecks {

    /** One comparison. */
    record Check(
            AccountChecked.Verdict verdict,
            String evidence,
            @Nullable String note,
            String checkedBy,
            Instant checkedAt) {}

    void add(CaseId caseId, Check check);

    /** Oldest first. */
    List<Check> of(CaseId caseId);
}
