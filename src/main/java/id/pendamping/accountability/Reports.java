package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.util.Optional;
import java.util.UUID;

/** Accountability reports as they were handed in, version by version. */
public interface Reports {

    Optional<Report> latest(CaseId caseId);

    Optional<Report> version(CaseId caseId, int version);

    /** What came with a version. */
    Annex annex(UUID reportId);
}
