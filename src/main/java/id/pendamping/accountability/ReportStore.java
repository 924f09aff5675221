package id.pendamping.accountability;

import id.pendamping.findings.Finding;
import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps reports with their lines, version by version. */
interface ReportStore extends Reports {

    /** What speaks of fraud. */
    enum FraudMark {
        DUPLICATE_RECEIPT(Finding.Category.DUPLICATE_RECEIPT),
        NO_BUSINESS(Finding.Category.FICTITIOUS),
        ALTERED_EVIDENCE(Finding.Category.ALTERED_EVIDENCE);

        private final Finding.Category category;

        FraudMark(Finding.Category category) {
            this.category = category;
        }

        Finding.Category category() {
            return category;
        }
    }

    /** The reviewer's word on one line. */
    record Decision(
            UUID line,
            ReportedLine.Verdict verdict,
            ReportedLine.@Nullable Reason reason,
            @Nullable String words) {}

    /** How many versions were sent back for revision. */
    int revisions(CaseId caseId);

    void write(CaseId caseId, Report report, Annex annex, String compiledBy, Instant when);

    void setStatus(UUID reportId, Report.Status status);

    void decide(UUID reportId, List<Decision> decisions);

    void forgetFraud(UUID reportId);

    void markFraud(UUID reportId, Set<FraudMark> marks, String words, String markedBy);

    /** The marks of fraud on a version, with the reviewer's words. */
    Map<FraudMark, String> fraud(UUID reportId);
}
