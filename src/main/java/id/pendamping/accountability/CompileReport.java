package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes a new version of the report. Lines that an earlier review accepted in full are carried over and stay closed;
 * what the form holds are the open ones.
 */
@Component
class CompileReport {

    private final ReportStore reports;
    private final Ledger ledger;
    private final Groups groups;
    private final Payments payments;
    private final PlanGuard plan;
    private final Journal journal;
    private final Clock clock;

    CompileReport(
            ReportStore reports,
            Ledger ledger,
            Groups groups,
            Payments payments,
            PlanGuard plan,
            Journal journal,
            Clock clock) {
        this.reports = reports;
        this.ledger = ledger;
        this.groups = groups;
        this.payments = payments;
        this.plan = plan;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(CaseId caseId, CompileReportForm form, Act act) {
        List<ReportedLine> carried = carried(caseId);
        var reading = new LineReading(groups.budget(caseId), carried, spendingPeriod(caseId, act));
        form.open().forEach(reading::read);
        List<Refusal> wrong = new ArrayList<>(reading.refusals());
        wrong.addAll(usedElsewhere(caseId, reading));
        List<ReportedLine> lines = reading.lines();
        Rupiah received = payments.disbursed(caseId);
        if (wrong.isEmpty()) {
            wrong.addAll(checkSum(lines, received));
            wrong.addAll(plan.check(caseId, lines));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        int version = reports.latest(caseId).map(Report::version).orElse(0) + 1;
        var report = new Report(UUID.randomUUID(), version, Report.Status.COMPILED, form.chapters(), lines);
        reports.write(caseId, report, act.actor().id(), act.when());
        journal.record(
                new ReportCompiled(caseId, version, lines.size(), report.spent().amount()), act.onBehalfOf("group"));
        return Outcome.done();
    }

    /** The lines of the last version that stay closed. */
    List<ReportedLine> carried(CaseId caseId) {
        List<ReportedLine> closed = new ArrayList<>();
        reports.latest(caseId).stream()
                .flatMap(report -> report.lines().stream())
                .filter(ReportedLine::isSettled)
                .forEach(line -> closed.add(line.carriedAs(closed.size() + 1)));
        return closed;
    }

    private LineReading.Period spendingPeriod(CaseId caseId, Act act) {
        LocalDate from =
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
        LocalDate today = LocalDate.ofInstant(act.when(), clock.getZone());
        LocalDate due = ledger.reportDue(caseId).orElse(today);
        return new LineReading.Period(from, due.isBefore(today) ? due : today);
    }

    private List<Refusal> usedElsewhere(CaseId caseId, LineReading reading) {
        var used = reports.usedElsewhere(caseId, reading.receipts());
        return reading.refusingReceipts(used);
    }

    private static List<Refusal> checkSum(List<ReportedLine> lines, Rupiah received) {
        if (lines.isEmpty()) {
            return List.of(Refusal.at("lines", "refusal.report.noLines"));
        }
        Rupiah spent = lines.stream().map(ReportedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        return spent.isMoreThan(received)
                ? List.of(
                        Refusal.at("lines", "refusal.report.moreThanReceived", spent, received, spent.minus(received)))
                : List.of();
    }
}
