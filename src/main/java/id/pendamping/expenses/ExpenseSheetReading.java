package id.pendamping.expenses;

import id.pendamping.accountability.Receipt;
import id.pendamping.accountability.ReportedLine;
import id.pendamping.forms.Amounts;
import id.pendamping.forms.Choices;
import id.pendamping.forms.Counts;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Decimals;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.forms.Ticks;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.ValueType;
import id.pendamping.group.BudgetLine;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.SpoiledNumber;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.SheetCell;
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
    private final int before;
    private int rows;
    private int lines;
    private int receipts;

    ExpenseSheetReading(TypedText typed, List<BudgetLine> budget) {
        this.typed = new LinkedHashMap<>(typed.values());
        this.before = typed.rowsIn("lines");
        this.lines = before;
        this.receipts = typed.rowsIn("lines[" + (lines - 1) + "].receipts");
        budget.forEach(line -> this.budget.put(String.valueOf(line.number()), line.id()));
    }

    /** {@code accepted}: lines of the report that stay closed and stand in no form. */
    Spreadsheet.Filled filled(List<ReportedLine> accepted) {
        return new LinesAlready(accepted).part(TypedText.of(typed), before, refusals);
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
        Map<ExpenseColumn, SheetCell> cells = new EnumMap<>(ExpenseColumn.class);
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

    private void line(int row, Map<ExpenseColumn, SheetCell> cells) {
        String at = "lines[" + lines + "].";
        lines++;
        receipts = 0;
        typed.put(at + "id", UUID.randomUUID().toString());
        UUID planned = new Counts()
                .read(text(cells, ExpenseColumn.BUDGET_LINE))
                .map(String::valueOf)
                .map(budget::get)
                .orElse(null);
        if (planned == null) {
            wrong(at + "budgetLine", "refusal.sheet.budgetLine", row, cells, ExpenseColumn.BUDGET_LINE);
        } else {
            typed.put(at + "budgetLine", planned.toString());
        }
        date(at + "date", row, cells);
        words(at + "item", row, cells, ExpenseColumn.ITEM);
        words(at + "vendor", row, cells, ExpenseColumn.VENDOR);
        value(at + "quantity", row, cells, ExpenseColumn.QUANTITY, new Decimals());
        words(at + "unit", row, cells, ExpenseColumn.UNIT);
        value(at + "price", row, cells, ExpenseColumn.PRICE, new Amounts());
        oneOf(at + "method", row, cells, ExpenseColumn.METHOD, new Choices<>(ReportedLine.Method.class));
    }

    private void receipt(int row, Map<ExpenseColumn, SheetCell> cells) {
        String at = "lines[" + (lines - 1) + "].receipts[" + receipts + "].";
        receipts++;
        oneOf(at + "type", row, cells, ExpenseColumn.RECEIPT_TYPE, new Choices<>(Receipt.Type.class));
        receiptNumber(at + "number", row, cells);
        value(at + "amount", row, cells, ExpenseColumn.RECEIPT_AMOUNT, new Amounts());
        if (new Ticks().read(text(cells, ExpenseColumn.STAMPED)).orElse(false)) {
            typed.put(at + "stamped", "true");
        }
    }

    private void date(String field, int row, Map<ExpenseColumn, SheetCell> cells) {
        Dates dates = new Dates();
        read(field, row, cells, ExpenseColumn.DATE, dates)
                .ifPresent(date -> dates.inputs(date).forEach((part, text) -> typed.put(field + '.' + part, text)));
    }

    /** An amount or quantity as everything else reads it, so that the page shows what was understood. */
    private <T> void value(
            String field, int row, Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column, ValueType<T> type) {
        if (!cell(cells, column).isEmpty()) {
            read(field, row, cells, column, type)
                    .ifPresentOrElse(
                            value -> typed.put(field, type.write(value)),
                            () -> typed.put(field, type instanceof Amounts ? "" : text(cells, column)));
        }
    }

    private <T> Optional<T> read(
            String field, int row, Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column, ValueType<T> type) {
        String text = text(cells, column);
        if (cell(cells, column).kind() == SheetCell.Kind.ERROR) {
            inCell(field, row, column, text, Refusal.of("refusal.cell.error", text));
            return Optional.empty();
        }
        Optional<T> value = type.isNothing(text) ? Optional.empty() : type.read(text);
        if (value.isEmpty()) {
            inCell(field, row, column, text, type.isNothing(text) ? Refusal.of(type.missing()) : type.fault(text));
        }
        return value;
    }

    /** A cell that counts keeps fifteen digits; what is longer, or is no whole number, has lost some. */
    private void receiptNumber(String field, int row, Map<ExpenseColumn, SheetCell> cells) {
        SheetCell cell = cell(cells, ExpenseColumn.RECEIPT_NUMBER);
        if (cell.isFraction() || SpoiledNumber.is(cell.text())) {
            Refusal lost = Refusal.of("refusal.cell.number", cell.text());
            inCell(field, row, ExpenseColumn.RECEIPT_NUMBER, cell.text(), lost);
        } else {
            words(field, row, cells, ExpenseColumn.RECEIPT_NUMBER);
        }
    }

    private void words(String field, int row, Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column) {
        SheetCell cell = cell(cells, column);
        switch (cell.kind()) {
            case DATE -> inCell(field, row, column, cell.text(), Refusal.of("refusal.cell.date", cell.text()));
            case ERROR -> inCell(field, row, column, cell.text(), Refusal.of("refusal.cell.error", cell.text()));
            default -> typed.put(field, NormalForm.line(cell.identifier()));
        }
    }

    /** Names the cell, because the form has no rows and columns of the file. */
    private void inCell(String field, int row, ExpenseColumn column, String text, Refusal fault) {
        refusals.add(Refusal.at(field, "refusal.sheet.cell", String.valueOf(row), column.header(), text, fault));
    }

    private <E extends Enum<E>> void oneOf(
            String field, int row, Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column, Choices<E> choices) {
        Optional<E> found = choices.read(text(cells, column));
        if (found.isEmpty()) {
            refusals.add(
                    Refusal.at(field, "refusal.sheet.oneOf", String.valueOf(row), column.header(), choices.allowed()));
        }
        found.ifPresent(choice -> typed.put(field, choices.write(choice)));
    }

    private void wrong(String field, String key, int row, Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column) {
        refusals.add(Refusal.at(field, key, String.valueOf(row), text(cells, column)));
    }

    private static boolean isAnyFilled(Map<ExpenseColumn, SheetCell> cells, ExpenseColumn... columns) {
        return Stream.of(columns).anyMatch(column -> !cell(cells, column).isEmpty());
    }

    private static SheetCell cell(Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column) {
        return cells.getOrDefault(column, SheetCell.EMPTY);
    }

    private static String text(Map<ExpenseColumn, SheetCell> cells, ExpenseColumn column) {
        return cell(cells, column).text();
    }
}
