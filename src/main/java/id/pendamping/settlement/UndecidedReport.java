package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** Knows whether a report that was handed in still waits for its attestation, its review or its acceptance. */
public interface UndecidedReport {

    boolean isThere(CaseId caseId);

    /** Whether the group may still hand in a version, its last day included. */
    boolean isRevised(CaseId caseId, LocalDate today);
}
