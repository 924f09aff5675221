package id.pendamping.accountability;

import id.pendamping.accountability.ReviewHints.Hint;
import id.pendamping.accountability.ReviewHints.Kind;
import id.pendamping.disbursement.Payments;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.likeness.Likeness;
import id.pendamping.mentoring.Mentors;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ReportDemands;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects what a reviewer may want to look at twice in the open lines of a report. */
@Component
class FindHints {

    private final ReportDemands.Book demands;
    private final Likeness.Book likenesses;
    private final Comparison comparison;
    private final Groups groups;
    private final Mentors mentors;
    private final Payments payments;
    private final Programme programme;

    FindHints(
            ReportDemands.Book demands,
            Likeness.Book likenesses,
            Comparison comparison,
            Groups groups,
            Mentors mentors,
            Payments payments,
            Programme programme) {
        this.demands = demands;
        this.likenesses = likenesses;
        this.comparison = comparison;
        this.groups = groups;
        this.mentors = mentors;
        this.payments = payments;
        this.programme = programme;
    }

    ReviewHints in(CaseId caseId, Report report) {
        GroupSummary group = groups.get(caseId);
        ReportDemands numbers = demands.of(group.edition());
        var found = new Found();
        alike(caseId, report, found);
        vendors(group, report, numbers, found);
        dates(group, report, numbers, found);
        prices(group, report, numbers, found);
        receipts(report, numbers, found);
        return new ReviewHints(found.byLine, found.onReport);
    }

    private static final class Found {

        private final Map<UUID, List<Hint>> byLine = new HashMap<>();
        private final List<Hint> onReport = new ArrayList<>();

        void on(UUID line, Hint hint) {
            byLine.computeIfAbsent(line, id -> new ArrayList<>()).add(hint);
        }
    }

    private void alike(CaseId caseId, Report report, Found found) {
        Map<CaseId, String> numbers = new HashMap<>();
        for (Likeness alike : likenesses.of(report.id())) {
            String number = numbers.computeIfAbsent(
                    alike.otherCase(), other -> groups.get(other).number());
            var hint = new Hint(
                    alike.otherCase().equals(caseId)
                            ? Kind.PICTURE_ELSEWHERE
                            : Kind.valueOf(alike.kind().name()),
                    List.of(number),
                    alike.evidence(),
                    number,
                    alike.otherEvidence());
            if (alike.line() == null) {
                found.onReport.add(hint);
            } else {
                found.on(alike.line(), hint);
            }
        }
    }

    private void vendors(GroupSummary group, Report report, ReportDemands numbers, Found found) {
        Set<String> vendors =
                report.open().stream().map(line -> small(line.vendor())).collect(Collectors.toSet());
        List<CaseId> sameMentor =
                mentors.accountOf(group.caseId()).map(mentors::casesOf).orElse(List.of());
        Map<String, Comparison.VendorUse> uses = comparison.vendors(group, vendors, sameMentor);
        for (ReportedLine line : report.open()) {
            Comparison.VendorUse use = uses.get(small(line.vendor()));
            if (use != null && use.groups() >= numbers.vendorGroups()) {
                found.on(line.id(), Hint.of(Kind.COMMON_VENDOR, use.groups(), use.sameMentor(), use.sameVillage()));
            }
        }
    }

    private void dates(GroupSummary group, Report report, ReportDemands numbers, Found found) {
        LocalDate funds =
                Objects.requireNonNull(payments.of(group.caseId()).orElseThrow().fundsConfirmedOn());
        LocalDate last = funds.plusDays(programme.year(group.edition()).spendingDays());
        List<LocalDate> days =
                report.lines().stream().map(ReportedLine::spentOn).sorted().toList();
        LocalDate middle = days.get(days.size() / 2);
        for (ReportedLine line : report.open()) {
            if (line.spentOn().isAfter(last)) {
                found.on(line.id(), Hint.of(Kind.LATE, line.spentOn(), last));
            }
            long apart = Math.abs(ChronoUnit.DAYS.between(middle, line.spentOn()));
            if (apart >= numbers.daysFromRest()) {
                found.on(line.id(), Hint.of(Kind.FAR_DATE, line.spentOn(), middle, apart));
            }
        }
    }

    private void prices(GroupSummary group, Report report, ReportDemands numbers, Found found) {
        Map<UUID, Comparison.PriceOfRest> prices = comparison.prices(group, report.id());
        for (ReportedLine line : report.open()) {
            Comparison.PriceOfRest rest = prices.get(line.id());
            if (rest != null && rest.groups() >= numbers.priceSample()) {
                if (isTimes(line.unitPrice(), rest.middle(), numbers.priceTimes())) {
                    found.on(line.id(), Hint.of(Kind.HIGH_PRICE, line.unitPrice(), rest.middle(), rest.groups()));
                } else if (isTimes(rest.middle(), line.unitPrice(), numbers.priceTimes())) {
                    found.on(line.id(), Hint.of(Kind.LOW_PRICE, line.unitPrice(), rest.middle(), rest.groups()));
                }
            }
        }
    }

    private static boolean isTimes(Rupiah one, Rupiah other, BigDecimal times) {
        return BigDecimal.valueOf(one.amount())
                        .compareTo(BigDecimal.valueOf(other.amount()).multiply(times))
                > 0;
    }

    private static void receipts(Report report, ReportDemands numbers, Found found) {
        Set<UUID> seen = new HashSet<>();
        for (ReportedLine line : report.lines()) {
            for (Receipt receipt : line.receipts()) {
                if (receipt.amount().isMoreThan(numbers.stampDutyAbove()) && !receipt.stamped() && !line.carried()) {
                    found.on(
                            line.id(),
                            Hint.of(Kind.NO_STAMP_DUTY, receipt.number(), receipt.amount(), numbers.stampDutyAbove()));
                }
                if (receipt.evidence() != null && !seen.add(receipt.evidence())) {
                    found.on(line.id(), Hint.of(Kind.PICTURE_TWICE, receipt.number()));
                }
            }
        }
    }

    private static String small(String vendor) {
        return NormalForm.compared(vendor);
    }
}
