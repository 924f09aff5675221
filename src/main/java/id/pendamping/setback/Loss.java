package id.pendamping.setback;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the aid that is gone.
 *
 * @param reportNumber of the report to the police, or of the statement about force majeure, that {@code office} has taken
 * @param file the report as a picture or paper; null where only its number is known
 * @param account what happened
 * @param finding number of the finding that reserves the amount
 * @param reportedBy account id, who does not decide about it
 */
public record Loss(
        UUID id,
        CaseId caseId,
        Cause cause,
        String reportNumber,
        String office,
        @Nullable UUID file,
        LocalDate happenedOn,
        Rupiah amount,
        String account,
        int finding,
        String reportedBy,
        State state,
        @Nullable String words) {

    /** What took it. */
    public enum Cause {
        THEFT,
        FORCE_MAJEURE
    }

    /** How far it has come. */
    public enum State {
        /** The commitment officer looks into it. */
        REPORTED,
        /** Proposed to be written off. */
        PROPOSED,
        /** The group repays it, with the remainder of its report. */
        REPAYING,
        /** It was not gone, or is accounted for like any other spending. */
        EXPLAINED,
        /** Two people have given it up. */
        WRITTEN_OFF,
        /** The way of the case ended before. */
        DROPPED
    }
}
