package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps reports with their lines, version by version. */
interface ReportStore extends Reports {

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
}
