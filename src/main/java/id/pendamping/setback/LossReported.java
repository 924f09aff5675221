package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the aid is gone, by a report to the police or a statement; the sum is reserved by a finding.
 *
 * @param fileHash SHA-256 of the report as a picture or paper
 * @param officeDigest of the office that has taken the report; missing in older journals
 */
@FactType("loss-reported")
@FactMeaning(by = Duty.MENTOR)
public record LossReported(
        CaseId caseId,
        Loss.Cause cause,
        String reportNumber,
        LocalDate happenedOn,
        long amount,
        int finding,
        @Nullable String fileHash,
        @Nullable String officeDigest)
        implements CaseFact {}
