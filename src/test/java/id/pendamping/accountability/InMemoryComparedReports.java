package id.pendamping.accountability;

import id.pendamping.likeness.ComparedReport;
import id.pendamping.likeness.ComparedReports;
import id.pendamping.likeness.Likeness;
import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.shared.CaseId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reports of one group, and what others have handed in. */
final class InMemoryComparedReports implements ComparedReports {

    private final CaseId caseId;
    private final InMemoryReports reports;
    private final Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere = new HashMap<>();

    InMemoryComparedReports(CaseId caseId, InMemoryReports reports) {
        this.caseId = caseId;
        this.reports = reports;
    }

    void usedBy(CaseId other, ReceiptIdentity receipt) {
        elsewhere.put(receipt, List.of(new Likeness.Elsewhere(other, null)));
    }

    @Override
    public ComparedReport get(UUID reportId) {
        return reports.versions().stream()
                .filter(report -> report.id().equals(reportId))
                .map(report -> report.compared(caseId, reports.annex(reportId)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<UUID> latest(CaseId of) {
        return reports.latest(of).map(Report::id);
    }

    @Override
    public Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere(CaseId of, Collection<ReceiptIdentity> receipts) {
        Map<ReceiptIdentity, List<Likeness.Elsewhere>> used = new HashMap<>(elsewhere);
        used.keySet().retainAll(receipts);
        return used;
    }
}
