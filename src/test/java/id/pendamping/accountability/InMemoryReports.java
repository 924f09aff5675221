package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The versions of one case's report. */
final class InMemoryReports implements ReportStore {

    private final List<Report> versions = new ArrayList<>();
    private final Map<UUID, Annex> annexes = new HashMap<>();
    private final Map<FraudMark, String> fraud = new HashMap<>();

    List<Report> versions() {
        return versions;
    }

    @Override
    public Optional<Report> latest(CaseId caseId) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public Optional<Report> version(CaseId caseId, int version) {
        return versions.stream().filter(report -> report.version() == version).findFirst();
    }

    @Override
    public int revisions(CaseId caseId) {
        return (int) versions.stream()
                .filter(version -> version.status() == Report.Status.REVISION)
                .count();
    }

    @Override
    public Annex annex(UUID reportId) {
        return annexes.getOrDefault(reportId, Annex.NONE);
    }

    @Override
    public void write(CaseId caseId, Report report, Annex annex, String compiledBy, Instant when) {
        versions.add(report);
        annexes.put(report.id(), annex);
    }

    @Override
    public void setStatus(UUID reportId, Report.Status status) {
        versions.replaceAll(report -> report.id().equals(reportId)
                ? new Report(report.id(), report.version(), status, report.chapters(), report.lines())
                : report);
    }

    @Override
    public void decide(UUID reportId, List<Decision> decisions) {
        Report last = versions.remove(versions.size() - 1);
        List<ReportedLine> lines = new ArrayList<>(last.lines());
        for (Decision decision : decisions) {
            lines.replaceAll(line -> line.id().equals(decision.line()) ? decided(line, decision) : line);
        }
        versions.add(new Report(last.id(), last.version(), last.status(), last.chapters(), lines));
    }

    @Override
    public void forgetFraud(UUID reportId) {
        fraud.clear();
    }

    @Override
    public void markFraud(UUID reportId, Set<FraudMark> marks, String words, String markedBy) {
        marks.forEach(mark -> fraud.put(mark, words));
    }

    @Override
    public Map<FraudMark, String> fraud(UUID reportId) {
        return fraud;
    }

    private static ReportedLine decided(ReportedLine line, Decision decision) {
        return new ReportedLine(
                line.id(),
                line.number(),
                line.budgetLineId(),
                line.budgetLine(),
                line.item(),
                line.spentOn(),
                line.vendor(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amount(),
                line.method(),
                line.receipts(),
                decision.verdict(),
                decision.reason(),
                decision.words(),
                line.carried());
    }
}
