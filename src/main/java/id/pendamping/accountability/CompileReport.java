package id.pendamping.accountability;

import id.pendamping.budget.PlanGuard;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.disbursement.Payments;
import id.pendamping.evidence.Evidence;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.CaseDays;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.likeness.CompareReceipts;
import id.pendamping.programme.ReportDemands;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes a new version of the report. Lines that an earlier review accepted in full are carried over and stay closed;
 * what the form holds are the open ones.
 */
@Component
class CompileReport {

    private final ReportStore reports;
    private final Deadlines deadlines;
    private final Groups groups;
    private final Payments payments;
    private final ReportDemands.Book demands;
    private final Evidence evidence;
    private final CompareReceipts receipts;
    private final PlanGuard plan;
    private final Journal journal;
    private final CaseDays days;

    CompileReport(
            ReportStore reports,
            Deadlines deadlines,
            Groups groups,
            Payments payments,
            ReportDemands.Book demands,
            Evidence evidence,
            CompareReceipts receipts,
            PlanGuard plan,
            Journal journal,
            CaseDays days) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.groups = groups;
        this.payments = payments;
        this.demands = demands;
        this.evidence = evidence;
        this.receipts = receipts;
        this.plan = plan;
        this.journal = journal;
        this.days = days;
    }

    Outcome handle(CaseId caseId, WrittenReport written, Act act) {
        Optional<Report> last = reports.latest(caseId);
        List<ReportedLine> carried = carried(last);
        Set<UUID> arrived = evidence.find(caseId.subject(), written.named()).keySet();
        var reading = new LineReading(groups.budget(caseId), carried, spendingPeriod(caseId, act.when()), arrived);
        written.lines().forEach(reading::read);
        var annexReading =
                new AnnexReading(arrived, demands.of(groups.get(caseId).edition()));
        Annex annex = annexReading.read(written);
        List<Refusal> wrong = new ArrayList<>(reading.refusals());
        wrong.addAll(annexReading.refusals());
        List<ReportedLine> lines = reading.lines();
        Rupiah received = payments.disbursed(caseId);
        Map<UUID, Rupiah> spent = spent(carried, written);
        wrong.addAll(checkSum(spent, received));
        wrong.addAll(plan.check(caseId, spent));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        int version = last.map(Report::version).orElse(0) + 1;
        var report = new Report(UUID.randomUUID(), version, Report.Status.COMPILED, written.chapters(), lines);
        reports.write(caseId, report, annex, act.actor().id(), act.when());
        journal.record(
                new ReportCompiled(
                        caseId, version, lines.size(), report.spent().amount(), ReportDigests.of(report, annex)),
                act.onBehalfOf(act.actor().duty() == Duty.MENTOR ? "group" : "mentor"));
        receipts.compare(report.compared(caseId, annex), act);
        return Outcome.done();
    }

    /** The lines of the last version that stay closed. */
    List<ReportedLine> carried(CaseId caseId) {
        return carried(reports.latest(caseId));
    }

    private static List<ReportedLine> carried(Optional<Report> last) {
        List<ReportedLine> closed = new ArrayList<>();
        last.stream()
                .flatMap(report -> report.lines().stream())
                .filter(ReportedLine::isSettled)
                .forEach(line -> closed.add(line.carriedAs(closed.size() + 1)));
        return closed;
    }

    /** Days on which the group could spend, as far as they are known. */
    LineReading.Period spendingPeriod(CaseId caseId, Instant when) {
        LocalDate from =
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
        LocalDate today = days.of(caseId, when);
        LocalDate due = deadlines.dueOn(caseId).orElse(today);
        return new LineReading.Period(from, due.isBefore(today) ? due : today);
    }

    /** The plan as the form knows it: what may still be spent on each line, beside the lines that are closed. */
    Map<BudgetLine, Rupiah> plan(CaseId caseId) {
        Map<BudgetLine, Rupiah> allowed = plan.allowed(caseId);
        carried(caseId)
                .forEach(line ->
                        allowed.replaceAll((planned, most) -> planned.id().equals(line.budgetLineId())
                                ? most.minus(line.amount().atMost(most))
                                : most));
        return allowed;
    }

    /** What was spent on each line of the plan, also where something else is wrong with it. */
    private static Map<UUID, Rupiah> spent(List<ReportedLine> carried, WrittenReport written) {
        Map<UUID, Rupiah> spent = new HashMap<>();
        carried.forEach(line -> spent.merge(line.budgetLineId(), line.amount(), Rupiah::plus));
        written.lines()
                .forEach(line -> spent.merge(line.budgetLine(), line.amount().orElse(Rupiah.ZERO), Rupiah::plus));
        return spent;
    }

    private static List<Refusal> checkSum(Map<UUID, Rupiah> lines, Rupiah received) {
        if (lines.isEmpty()) {
            return List.of(Refusal.at("lines", "refusal.report.noLines"));
        }
        Rupiah spent = lines.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
        return spent.isMoreThan(received)
                ? List.of(
                        Refusal.at("lines", "refusal.report.moreThanReceived", spent, received, spent.minus(received)))
                : List.of();
    }
}
