package id.pendamping.accountability;

import id.pendamping.forms.Choices;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.forms.Ticks;
import id.pendamping.forms.TypedText;
import id.pendamping.group.BudgetLine;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the rows of a sheet to the lines of a report as if they were typed, and notes the cells that cannot be read. */
final class ExpenseSheetReading {

    static final int MOST_ROWS = 400;

    private final Map<String, String> typed;
    private final Map<String, UUID> budget = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable Headings headings;
    private int rows;
    private int lines;
    private int receipts;

    ExpenseSheetReading(TypedText typed, List<BudgetLine> budget) {
        this.typed = new LinkedHashMap<>(typed.values());
        this.lines = typed.rowsIn("lines");
        this.receipts = typed.rowsIn("lines[" + (lines - 1) + "].receipts");
        budget.forEach(line -> this.budget.put(String.valueOf(line.number()), line.id()));
    }

    Spreadsheet.Filled filled() {
        return new Spreadsheet.Filled(TypedText.of(typed), refusals);
    }

    void take(SheetRow row) throws UnusableFile {
        if (row.isBlank()) {
            return;
        }
        if (headings == null) {
            headings = Headings.of(row, ExpenseColumn.headers());
            return;
        }
        if (++rows > MOST_ROWS) {
            throw new UnusableFile("refusal.import.tooManyRows", MOST_ROWS);
        }
        Map<ExpenseColumn, String> cells = new EnumMap<>(ExpenseColumn.class);
        for (ExpenseColumn column : ExpenseColumn.values()) {
            cells.put(column, headings.cell(row, column.header()));
        }
        boolean bought = isAnyFilled(
                cells, ExpenseColumn.DATE, ExpenseColumn.VENDOR, ExpenseColumn.QUANTITY, ExpenseColumn.PRICE);
        boolean shown = isAnyFilled(cells, ExpenseColumn.RECEIPT_NUMBER, ExpenseColumn.RECEIPT_AMOUNT);
        if (bought || shown && lines == 0) {
            line(row.number(), cells);
        }
        if (shown) {
            receipt(row.number(), cells);
        }
    }

    private void line(int row, Map<ExpenseColumn, String> cells) {
        String at = "lines[" + lines + "].";
        lines++;
        receipts = 0;
        typed.put(at + "id", UUID.randomUUID().toString());
        UUID planned = budget.get(text(cells, ExpenseColumn.BUDGET_LINE));
        if (planned == null) {
            wrong(at + "budgetLine", "refusal.sheet.budgetLine", row, cells, ExpenseColumn.BUDGET_LINE);
        } else {
            typed.put(at + "budgetLine", planned.toString());
        }
        date(at + "date", row, cells);
        typed.put(at + "item", text(cells, ExpenseColumn.ITEM));
        typed.put(at + "vendor", text(cells, ExpenseColumn.VENDOR));
        typed.put(at + "quantity", text(cells, ExpenseColumn.QUANTITY));
        typed.put(at + "unit", text(cells, ExpenseColumn.UNIT));
        typed.put(at + "price", text(cells, ExpenseColumn.PRICE));
        oneOf(at + "method", row, cells, ExpenseColumn.METHOD, new Choices<>(ReportedLine.Method.class));
    }

    private void receipt(int row, Map<ExpenseColumn, String> cells) {
        String at = "lines[" + (lines - 1) + "].receipts[" + receipts + "].";
        receipts++;
        oneOf(at + "type", row, cells, ExpenseColumn.RECEIPT_TYPE, new Choices<>(Receipt.Type.class));
        typed.put(at + "number", text(cells, ExpenseColumn.RECEIPT_NUMBER));
        typed.put(at + "amount", text(cells, ExpenseColumn.RECEIPT_AMOUNT));
        if (new Ticks().read(text(cells, ExpenseColumn.STAMPED)).orElse(false)) {
            typed.put(at + "stamped", "true");
        }
    }

    private void date(String field, int row, Map<ExpenseColumn, String> cells) {
        Dates dates = new Dates();
        dates.read(text(cells, ExpenseColumn.DATE))
                .ifPresentOrElse(
                        date -> dates.inputs(date).forEach((part, text) -> typed.put(field + '.' + part, text)),
                        () -> wrong(field, "refusal.sheet.date", row, cells, ExpenseColumn.DATE));
    }

    private <E extends Enum<E>> void oneOf(
            String field, int row, Map<ExpenseColumn, String> cells, ExpenseColumn column, Choices<E> choices) {
        Optional<E> found = choices.read(text(cells, column));
        if (found.isEmpty()) {
            refusals.add(
                    Refusal.at(field, "refusal.sheet.oneOf", String.valueOf(row), column.header(), choices.allowed()));
        }
        found.ifPresent(choice -> typed.put(field, choices.write(choice)));
    }

    private void wrong(String field, String key, int row, Map<ExpenseColumn, String> cells, ExpenseColumn column) {
        refusals.add(Refusal.at(field, key, String.valueOf(row), text(cells, column)));
    }

    private static boolean isAnyFilled(Map<ExpenseColumn, String> cells, ExpenseColumn... columns) {
        return Stream.of(columns).anyMatch(column -> !text(cells, column).isEmpty());
    }

    private static String text(Map<ExpenseColumn, String> cells, ExpenseColumn column) {
        return cells.getOrDefault(column, "");
    }
}
