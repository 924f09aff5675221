package id.pendamping.accountability;

import id.pendamping.group.OneGroup;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A reviewed report whose lines were accepted up to a sum. */
public final class RejectedReport {

    private RejectedReport() {}

    public static RejectReport with(CaseId caseId, Rupiah accepted, CaseLedger ledger) {
        var receipt = new Receipt(new UUID(5, 1), Receipt.Type.NOTA, "N-1", accepted, false, new UUID(5, 2));
        var line = new ReportedLine(
                new UUID(5, 3),
                1,
                OneGroup.MACHINE.id(),
                "Mesin serut",
                "Mesin serut bambu",
                LocalDate.of(2023, 10, 20),
                "Toko Alat Jaya",
                BigDecimal.ONE,
                "unit",
                accepted,
                accepted,
                ReportedLine.Method.TUNAI,
                List.of(receipt),
                ReportedLine.Verdict.ACCEPTED,
                null,
                null,
                false);
        var chapters = new Report.Chapters(null, null, "Hasil", null, null, "Tutup");
        var reports = new InMemoryReports();
        reports.write(
                caseId,
                new Report(new UUID(5, 4), 1, Report.Status.REVIEWED, chapters, List.of(line)),
                Annex.NONE,
                "mentor",
                Instant.EPOCH);
        return new RejectReport(reports, ledger);
    }
}
