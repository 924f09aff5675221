package id.pendamping.tracing;

import id.pendamping.accountability.Annex;
import id.pendamping.accountability.Report;
import id.pendamping.accountability.Reports;
import id.pendamping.evidence.Evidence;
import id.pendamping.group.GroupSummary;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.print.CheckAddress;
import id.pendamping.print.Printer;
import id.pendamping.print.QrCode;
import id.pendamping.proof.ChainProof;
import id.pendamping.proof.Proofs;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An accountability report on paper: ledger, pictures, history, and the head of the chain that the record can be held
 * against.
 */
@Component
public class PrintedReport {

    private static final int WHOLE = 1_000;

    private final Reports reports;
    private final Ledger ledger;
    private final ReportPictures pictures;
    private final JournalReader journal;
    private final TimeLine timeLine;
    private final Proofs proofs;
    private final CheckAddress everybody;
    private final Printer printer;
    private final Clock clock;

    PrintedReport(
            Reports reports,
            Ledger ledger,
            ReportPictures pictures,
            JournalReader journal,
            TimeLine timeLine,
            Proofs proofs,
            CheckAddress everybody,
            Printer printer,
            Clock clock) {
        this.reports = reports;
        this.ledger = ledger;
        this.pictures = pictures;
        this.journal = journal;
        this.timeLine = timeLine;
        this.proofs = proofs;
        this.everybody = everybody;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * The report as PDF; empty when the case has none.
     *
     * @param version the latest when it is left out
     * @param by who prints
     */
    public Optional<byte[]> of(GroupSummary group, @Nullable Integer version, String by, Locale language) {
        CaseId caseId = group.caseId();
        return (version == null ? reports.latest(caseId) : reports.version(caseId, version))
                .map(report -> print(group, report, by, language));
    }

    private byte[] print(GroupSummary group, Report report, String by, Locale language) {
        CaseId caseId = group.caseId();
        Annex annex = reports.annex(report.id());
        Recorded head = journal.latest(caseId.subject(), 1).get(0);
        ChainProof proof = proofs.of(caseId);
        Map<UUID, Evidence.Item> items = pictures.of(caseId, report, annex);
        Map<String, Object> values = new HashMap<>();
        values.put("group", group);
        values.put("report", report);
        values.put("annex", annex);
        values.put("money", ledger.of(caseId));
        values.put("items", items);
        values.put("pictures", pictures.written(items));
        values.put("history", timeLine.latest(caseId, WHOLE));
        values.put("head", head);
        values.put("hash", String.join(" ", head.hash().split("(?<=\\G.{4})")));
        values.put("proof", proof);
        values.put("qr", proof.ticket(group.number()).map(QrCode::of).orElse(null));
        CheckAddress.Address check = everybody.of(caseId, group.number()).orElse(null);
        values.put("check", check);
        values.put("checkQr", check == null ? null : QrCode.of(check.url()));
        values.put("by", by);
        values.put("at", clock.instant());
        return printer.print("print/report", values, language);
    }

    /** The versions that can be printed, newest first. */
    public List<Integer> versions(CaseId caseId) {
        return reports.latest(caseId).stream()
                .flatMap(latest -> Stream.iterate(latest.version(), version -> version > 0, version -> version - 1))
                .toList();
    }
}
