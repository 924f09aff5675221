package id.pendamping.findings;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something speaks against the use of the aid; sums in rupiah. The case does not close before it is settled.
 *
 * @param wordsDigest of what was written about it
 * @param reserved what all open findings of the case reserve now; missing on older events
 */
@FactType("finding-raised")
@FactMeaning(by = Duty.REPORT_REVIEWER)
public record FindingRaised(
        CaseId caseId,
        int finding,
        Finding.Source source,
        Finding.Category category,
        Finding.Severity severity,
        long amount,
        Duty owner,
        LocalDate dueOn,
        @Nullable Integer rulesVersion,
        @Nullable List<String> inputs,
        @Nullable String wordsDigest,
        @Nullable Long reserved)
        implements CaseFact {}
