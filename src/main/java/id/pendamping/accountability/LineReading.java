package id.pendamping.accountability;

import id.pendamping.group.BudgetLine;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the typed lines of a report one after the other, after the carried ones, and collects what speaks against them. */
final class LineReading {

    /** Days on which the group could spend. */
    record Period(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private final Map<String, BudgetLine> budget;
    private final Period period;
    private final List<ReportedLine> lines;
    private final int carried;
    private final Map<ReceiptIdentity, Integer> seen = new HashMap<>();
    private final Map<ReceiptIdentity, Integer> typedAt = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int typed;

    LineReading(List<BudgetLine> budget, List<ReportedLine> carried, Period period) {
        this.budget = budget.stream().collect(Collectors.toMap(line -> line.id().toString(), Function.identity()));
        this.period = period;
        this.lines = new ArrayList<>(carried);
        this.carried = carried.size();
        carried.forEach(line -> seen.put(line.receipt(), line.number()));
    }

    void read(CompileReportForm.Line line) {
        int before = refusals.size();
        BudgetLine planned = budget.get(line.budgetLine());
        BigDecimal quantity = line.quantityTyped();
        Rupiah price = Rupiah.parse(line.price()).orElseThrow();
        Rupiah receiptAmount = Rupiah.parse(line.receiptAmount()).orElseThrow();
        LocalDate date = line.date().date();
        Optional<Rupiah> amount = line.amount();
        refuseIf(planned == null, "budgetLine", "constraint.choice");
        refuseIf(quantity.signum() == 0, "quantity", "refusal.report.quantity");
        refuseIf(price.isZero(), "price", "refusal.report.price");
        refuseIf(receiptAmount.isZero(), "receiptAmount", "refusal.report.price");
        refuseIf(amount.isEmpty(), "price", "refusal.report.tooMuch");
        refuseIf(!period.covers(date), "date", "refusal.report.dateOutside", period.from(), period.until());
        var receipt =
                new ReceiptIdentity(line.vendor().strip(), line.receiptNumber().strip(), date, receiptAmount);
        Integer twin = seen.putIfAbsent(receipt, carried + typed + 1);
        refuseIf(twin != null, "receiptNumber", "refusal.report.receiptTwice", String.valueOf(twin));
        typedAt.putIfAbsent(receipt, typed);
        if (refusals.size() == before && planned != null) {
            lines.add(line(line, planned, quantity, price, amount.orElseThrow(), receiptAmount));
        }
        typed++;
    }

    List<ReportedLine> lines() {
        return lines;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    Set<ReceiptIdentity> receipts() {
        return typedAt.keySet();
    }

    /** One refusal per receipt that another case has used already. */
    List<Refusal> refusingReceipts(Map<ReceiptIdentity, String> caseByReceipt) {
        return typedAt.entrySet().stream()
                .filter(entry -> caseByReceipt.containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> Refusal.at(
                        "lines[" + entry.getValue() + "].receiptNumber",
                        "refusal.report.receiptUsed",
                        entry.getKey().number(),
                        Objects.requireNonNull(caseByReceipt.get(entry.getKey()))))
                .toList();
    }

    private void refuseIf(boolean wrong, String field, String messageKey, Object... arguments) {
        if (wrong) {
            refusals.add(Refusal.at("lines[" + typed + "]." + field, messageKey, arguments));
        }
    }

    private ReportedLine line(
            CompileReportForm.Line line,
            BudgetLine planned,
            BigDecimal quantity,
            Rupiah price,
            Rupiah amount,
            Rupiah receiptAmount) {
        return new ReportedLine(
                UUID.randomUUID(),
                lines.size() + 1,
                planned.id(),
                planned.description(),
                line.date().date(),
                line.vendor().strip(),
                quantity,
                price,
                amount,
                ReportedLine.Method.valueOf(line.method()),
                ReportedLine.ReceiptType.valueOf(line.receiptType()),
                line.receiptNumber().strip(),
                receiptAmount,
                null,
                null,
                null,
                false);
    }
}
