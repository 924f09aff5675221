package id.pendamping.findings;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that speaks against the use of the aid, and what is asked for.
 *
 * @param caseNumber number of the case, with {@code number} the finding's own within it
 * @param owner who has to answer
 * @param raisedBy account id
 */
public record Finding(
        UUID id,
        CaseId caseId,
        String caseNumber,
        String group,
        String regency,
        int number,
        Source source,
        Category category,
        Severity severity,
        Rupiah amount,
        String description,
        String recommendation,
        Duty owner,
        LocalDate dueOn,
        Status status,
        String raisedBy,
        Instant raisedAt) {

    /** Who found it. */
    public enum Source {
        VERIFIER,
        MONEV,
        ITJEN,
        BPKP,
        BPK,
        PUBLIC
    }

    /** What it is about. */
    public enum Category {
        UNSUPPORTED,
        DUPLICATE_RECEIPT,
        FICTITIOUS,
        ALTERED_EVIDENCE,
        NOT_RETURNED,
        SKIMMING,
        WRONG_RECIPIENT,
        LATE_REPORT,
        LAW_ENFORCEMENT,
        /** Stolen, or lost by force majeure, as the group itself reports. */
        LOSS,
        OTHER;

        /** Pretended items are severe at any price (D7). */
        boolean isFictitious() {
            return this == DUPLICATE_RECEIPT || this == FICTITIOUS || this == ALTERED_EVIDENCE;
        }
    }

    /** By table D7. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    /** How far it has come. */
    public enum Status {
        OPEN,
        RESPONDED,
        IN_PROGRESS,
        SETTLED,
        NOT_ACTIONABLE
    }

    public boolean isOpen() {
        return status != Status.SETTLED && status != Status.NOT_ACTIONABLE;
    }
}
