package id.pendamping.settlement;

import id.pendamping.shared.CaseId;

/** Knows whether a report that was handed in still waits for its attestation, its review or its acceptance. */
public interface UndecidedReport {

    boolean isThere(CaseId caseId);
}
