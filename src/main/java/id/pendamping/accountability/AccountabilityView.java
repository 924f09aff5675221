package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.ledger.Ledger;
import id.pendamping.likeness.PictureComparisons;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of accountability show beside and inside their forms. */
@Component
class AccountabilityView {

    private static final int MOST_PICTURES = 500;

    private final Payments payments;
    private final ReportStore reports;
    private final Ledger ledger;
    private final CompileReport compileReport;
    private final Evidence evidence;
    private final FindHints hints;
    private final EvidenceList evidenceList;
    private final PictureComparisons comparisons;
    private final Clock clock;

    AccountabilityView(
            Payments payments,
            ReportStore reports,
            Ledger ledger,
            CompileReport compileReport,
            Evidence evidence,
            FindHints hints,
            EvidenceList evidenceList,
            PictureComparisons comparisons,
            Clock clock) {
        this.payments = payments;
        this.reports = reports;
        this.ledger = ledger;
        this.compileReport = compileReport;
        this.evidence = evidence;
        this.hints = hints;
        this.evidenceList = evidenceList;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /** For the mentor who compiles: the plan, what is closed already, what was rejected and why. */
    Map<String, Object> draft(CaseId caseId) {
        List<ReportedLine> carried = compileReport.carried(caseId);
        Map<String, Object> shown = new HashMap<>(Map.of(
                "received",
                payments.disbursed(caseId),
                "carried",
                carried,
                "carriedSum",
                carried.stream().map(ReportedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus),
                "rejected",
                reports.latest(caseId).stream()
                        .flatMap(report -> report.lines().stream())
                        .filter(line -> line.verdict() == ReportedLine.Verdict.REJECTED)
                        .toList(),
                "plan",
                compileReport.plan(caseId),
                "methods",
                List.of(ReportedLine.Method.values()),
                "receiptTypes",
                List.of(Receipt.Type.values()),
                "conditions",
                List.of(Annex.Condition.values()),
                "moments",
                List.of(Annex.Moment.values()),
                "arrived",
                evidenceList.page(caseId.subject(), PageRequest.of(1, MOST_PICTURES)).items().stream()
                        .map(item -> item.id().toString())
                        .collect(Collectors.toSet())));
        shown.put("spending", compileReport.spendingPeriod(caseId, clock.instant()));
        return shown;
    }

    /** For those who judge: the report as it stands. */
    Map<String, Object> report(CaseId caseId) {
        Map<String, Object> shown = money(caseId);
        reports.latest(caseId).ifPresent(report -> {
            shown.put("report", report);
            shown.put("linesBefore", report.carried().size());
            shown.put(
                    "linesById",
                    report.lines().stream()
                            .collect(Collectors.toMap(line -> line.id().toString(), Function.identity())));
        });
        shown.put("reasons", List.of(ReportedLine.Reason.values()));
        return shown;
    }

    private Map<UUID, Evidence.Item> pictures(CaseId caseId, Report report) {
        return evidence.find(
                caseId.subject(),
                report.lines().stream()
                        .flatMap(line -> line.receipts().stream())
                        .map(Receipt::evidence)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The open lines as the version before had them. */
    private Map<UUID, ReportedLine> earlier(CaseId caseId, Report report) {
        Set<UUID> open = report.open().stream().map(ReportedLine::id).collect(Collectors.toSet());
        return reports.version(caseId, report.version() - 1).stream()
                .flatMap(before -> before.lines().stream())
                .filter(line -> open.contains(line.id()))
                .collect(Collectors.toMap(ReportedLine::id, Function.identity()));
    }

    /** For the officers who decide on it: the report with what they may want to look at twice. */
    Map<String, Object> review(CaseId caseId) {
        Map<String, Object> shown = report(caseId);
        if (shown.get("report") instanceof Report report) {
            shown.put("hints", hints.in(caseId, report));
            shown.put(
                    "comparison",
                    comparisons.standing(report.id(), clock.instant()).name());
            shown.put("annex", reports.annex(report.id()));
            shown.put("pictures", pictures(caseId, report));
            shown.put("earlier", earlier(caseId, report));
        }
        return shown;
    }

    private Map<String, Object> money(CaseId caseId) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("money", ledger.of(caseId));
        return shown;
    }
}
