package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes a new version of the report. Lines that an earlier review accepted in full are carried over and stay closed;
 * what the form holds are the open ones.
 */
@Component
class CompileReport {

    private final ReportStore reports;
    private final Groups groups;
    private final Payments payments;
    private final Journal journal;
    private final Clock clock;

    CompileReport(ReportStore reports, Groups groups, Payments payments, Journal journal, Clock clock) {
        this.reports = reports;
        this.groups = groups;
        this.payments = payments;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(CaseId caseId, CompileReportForm form, Act act) {
        List<ReportedLine> carried = carried(caseId);
        List<Refusal> wrong = new ArrayList<>();
        List<ReportedLine> lines = new ArrayList<>(carried);
        Map<String, BudgetLine> budget = groups.budget(caseId).stream()
                .collect(Collectors.toMap(line -> line.id().toString(), Function.identity()));
        for (int i = 0; i < form.open().size(); i++) {
            CompileReportForm.Line typed = form.open().get(i);
            BudgetLine planned = budget.get(typed.budgetLine());
            if (planned == null) {
                wrong.add(Refusal.at("lines[" + i + "].budgetLine", "constraint.choice"));
                continue;
            }
            ReportedLine line = line(typed, planned, lines.size() + 1);
            check(caseId, line, i, act, wrong);
            lines.add(line);
        }
        Rupiah received = payments.disbursed(caseId);
        Rupiah spent = lines.stream().map(ReportedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        if (lines.isEmpty()) {
            wrong.add(Refusal.at("lines", "refusal.report.noLines"));
        } else if (spent.isMoreThan(received)) {
            wrong.add(Refusal.at("lines", "refusal.report.moreThanReceived", spent, received, spent.minus(received)));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        int version = reports.latest(caseId).map(Report::version).orElse(0) + 1;
        var report = new Report(UUID.randomUUID(), version, "COMPILED", form.chapters(), lines);
        reports.write(caseId, report, act.actor().id(), act.when());
        journal.record(
                new ReportCompiled(caseId, version, lines.size(), spent.amount()), act.onBehalfOf("group"));
        return Outcome.done();
    }

    /** The lines of the last version that stay closed. */
    List<ReportedLine> carried(CaseId caseId) {
        List<ReportedLine> closed = new ArrayList<>();
        reports.latest(caseId).stream()
                .flatMap(report -> report.lines().stream())
                .filter(ReportedLine::isSettled)
                .forEach(line -> closed.add(closedAgain(line, closed.size() + 1)));
        return closed;
    }

    private void check(CaseId caseId, ReportedLine line, int index, Act act, List<Refusal> wrong) {
        LocalDate from = Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
        LocalDate today = LocalDate.ofInstant(act.when(), clock.getZone());
        String field = "lines[" + index + ']';
        if (line.spentOn().isBefore(from) || line.spentOn().isAfter(today)) {
            wrong.add(Refusal.at(field + ".date", "refusal.report.dateOutside", from, today));
        }
        reports.sameReceiptElsewhere(
                        caseId, line.vendor(), line.receiptNumber(), line.spentOn(), line.receiptAmount())
                .ifPresent(other -> wrong.add(
                        Refusal.at(field + ".receiptNumber", "refusal.report.receiptUsed", line.receiptNumber(), other)));
    }

    private static ReportedLine line(CompileReportForm.Line typed, BudgetLine planned, int number) {
        BigDecimal quantity = typed.amountOf();
        Rupiah price = Rupiah.parse(typed.price()).orElseThrow();
        return new ReportedLine(
                UUID.randomUUID(),
                number,
                planned.id(),
                planned.description(),
                typed.date().date(),
                typed.vendor().strip(),
                quantity,
                price,
                price.times(quantity),
                ReportedLine.Method.valueOf(typed.method()),
                ReportedLine.ReceiptType.valueOf(typed.receiptType()),
                typed.receiptNumber().strip(),
                Rupiah.parse(typed.receiptAmount()).orElseThrow(),
                null,
                null,
                null,
                false);
    }

    private static ReportedLine closedAgain(ReportedLine line, int number) {
        return new ReportedLine(
                UUID.randomUUID(),
                number,
                line.budgetLineId(),
                line.budgetLine(),
                line.spentOn(),
                line.vendor(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                line.method(),
                line.receiptType(),
                line.receiptNumber(),
                line.receiptAmount(),
                ReportedLine.Verdict.ACCEPTED,
                null,
                null,
                true);
    }
}
