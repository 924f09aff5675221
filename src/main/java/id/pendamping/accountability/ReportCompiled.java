package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mentor and group have compiled a version of the report; spent in rupiah.
 *
 * @param digests of the chapters, of the annex, and of each line with its receipts
 */
@FactType("report-compiled")
public record ReportCompiled(
        CaseId caseId,
        int version,
        int lines,
        long spent,
        @Nullable List<String> digests) implements CaseFact {}
