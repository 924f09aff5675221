package id.pendamping.accountability;

import id.pendamping.group.BudgetLine;
import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Lines may share a paper, each with what it took of it. */
    private record Share(ReceiptIdentity paper, Rupiah amount) {}

    private final Map<UUID, BudgetLine> budget;
    private final Period period;
    private final Set<UUID> arrived;
    private final List<ReportedLine> lines;
    private final Map<Share, Integer> seen = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final int carried;
    private int typed;

    /** {@code arrived}: pictures of the case that are here. */
    LineReading(List<BudgetLine> budget, List<ReportedLine> carried, Period period, Set<UUID> arrived) {
        this.budget = budget.stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        this.period = period;
        this.arrived = arrived;
        this.lines = new ArrayList<>(carried);
        this.carried = carried.size();
        carried.forEach(line -> {
            ids.add(line.id());
            line.receipts()
                    .forEach(receipt -> seen.put(new Share(line.identity(receipt), receipt.amount()), line.number()));
        });
    }

    void read(WrittenLine line) {
        int before = refusals.size();
        BudgetLine planned = budget.get(line.budgetLine());
        BigDecimal quantity = line.quantity();
        Rupiah price = line.price();
        LocalDate date = line.date();
        Optional<Rupiah> amount = line.amount();
        refuseIf(!ids.add(line.id()), "id", "refusal.report.lineTwice");
        refuseIf(planned == null, "budgetLine", "constraint.choice");
        refuseIf(quantity.signum() == 0, "quantity", "refusal.report.quantity");
        refuseIf(price.isZero(), "price", "refusal.report.price");
        refuseIf(amount.isEmpty(), "price", "refusal.report.tooMuch");
        refuseIf(!period.covers(date), "date", "refusal.report.dateOutside", period.from(), period.until());
        List<Receipt> receipts = receipts(line, date);
        if (refusals.size() == before && planned != null) {
            lines.add(line(line, planned, quantity, price, amount.orElseThrow(), receipts));
        }
        typed++;
    }

    List<ReportedLine> lines() {
        return lines;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private List<Receipt> receipts(WrittenLine line, LocalDate date) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < line.receipts().size(); i++) {
            WrittenLine.Slip slip = line.receipts().get(i);
            String at = "receipts[" + i + "].";
            String number = slip.number();
            Rupiah amount = slip.amount();
            UUID evidence = slip.evidence();
            refuseIf(amount.isZero(), at + "amount", "refusal.report.price");
            refuseIf(
                    evidence != null && !arrived.contains(evidence),
                    at + "evidence",
                    "refusal.report.receiptPicture",
                    number,
                    String.valueOf(typed + 1));
            ReceiptIdentity identity = new ReceiptIdentity(line.vendor(), number, date);
            Integer twin =
                    identity.isKnown() ? seen.putIfAbsent(new Share(identity, amount), carried + typed + 1) : null;
            refuseIf(twin != null, at + "number", "refusal.report.receiptTwice", String.valueOf(twin));
            receipts.add(new Receipt(UUID.randomUUID(), slip.type(), number, amount, slip.stamped(), evidence));
        }
        return receipts;
    }

    private void refuseIf(boolean wrong, String field, String messageKey, Object... arguments) {
        if (wrong) {
            refusals.add(Refusal.at("lines[" + typed + "]." + field, messageKey, arguments));
        }
    }

    private ReportedLine line(
            WrittenLine line,
            BudgetLine planned,
            BigDecimal quantity,
            Rupiah price,
            Rupiah amount,
            List<Receipt> receipts) {
        return new ReportedLine(
                line.id(),
                lines.size() + 1,
                planned.id(),
                planned.description(),
                line.item(),
                line.date(),
                line.vendor(),
                quantity,
                line.unit(),
                price,
                amount,
                line.method(),
                receipts,
                null,
                null,
                null,
                false);
    }
}
