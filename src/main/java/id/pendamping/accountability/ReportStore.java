package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports with their lines, version by version. */
interface ReportStore {

    /** The reviewer's word on one line. */
    record Decision(
            UUID line,
            ReportedLine.Verdict verdict,
            ReportedLine.@Nullable Reason reason,
            @Nullable String words) {}

    Optional<Report> latest(CaseId caseId);

    /** How many versions were sent back for revision. */
    int revisions(CaseId caseId);

    /** What came with a version. */
    Annex annex(UUID reportId);

    void write(CaseId caseId, Report report, Annex annex, String compiledBy, Instant when);

    void setStatus(UUID reportId, Report.Status status);

    void decide(UUID reportId, List<Decision> decisions);
}
