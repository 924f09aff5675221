package id.pendamping.accountability;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.CellText;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.Sheet;
import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The expense lines of a report as a table: one row per line with its receipt, and below it a row with only the columns
 * of a receipt for every further one. Pictures are added on the page.
 */
@Component
class ExpenseSheet implements Spreadsheet<CompileReportForm> {

    private static final int MOST_ROWS = 400;
    private static final Limits LIMITS = new Limits(4_000_000, MOST_ROWS, 40_000_000, 10_000_000);

    private final Groups groups;

    ExpenseSheet(Groups groups) {
        this.groups = groups;
    }

    @Override
    public List<List<String>> template(CaseId caseId) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(ExpenseColumn.headers());
        for (BudgetLine planned : groups.budget(caseId)) {
            List<String> row = new ArrayList<>(Collections.nCopies(ExpenseColumn.values().length, ""));
            row.set(ExpenseColumn.BUDGET_LINE.ordinal(), String.valueOf(planned.number()));
            row.set(ExpenseColumn.ITEM.ordinal(), planned.description());
            row.set(ExpenseColumn.UNIT.ordinal(), planned.unit());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Filled<CompileReportForm> read(CompileReportForm typed, byte[] file, CaseId caseId) {
        var reading = new Reading(typed.open(), groups.budget(caseId));
        try {
            Sheet.of(file, LIMITS).read(reading::take);
        } catch (UnusableFile e) {
            return new Filled<>(typed, List.of(e.refusal()));
        }
        return new Filled<>(typed.withLines(reading.lines), reading.refusals);
    }

    private static final class Reading {

        private final Map<String, String> budget = new HashMap<>();
        private final List<CompileReportForm.Line> lines;
        private final List<Refusal> refusals = new ArrayList<>();
        private @Nullable Headings headings;
        private int rows;

        Reading(List<CompileReportForm.Line> typed, List<BudgetLine> budget) {
            this.lines = new ArrayList<>(typed);
            budget.forEach(line ->
                    this.budget.put(String.valueOf(line.number()), line.id().toString()));
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
            boolean bought = isAnyTyped(
                    cells, ExpenseColumn.DATE, ExpenseColumn.VENDOR, ExpenseColumn.QUANTITY, ExpenseColumn.PRICE);
            boolean shown = isAnyTyped(cells, ExpenseColumn.RECEIPT_NUMBER, ExpenseColumn.RECEIPT_AMOUNT);
            if (bought || shown && lines.isEmpty()) {
                line(row.number(), cells, shown);
            } else if (shown) {
                further(row.number(), cells);
            }
        }

        private void line(int row, Map<ExpenseColumn, String> cells, boolean shown) {
            String at = "lines[" + lines.size() + "].";
            String planned = budget.getOrDefault(text(cells, ExpenseColumn.BUDGET_LINE), "");
            if (planned.isEmpty()) {
                wrong(at + "budgetLine", "refusal.sheet.budgetLine", row, cells, ExpenseColumn.BUDGET_LINE);
            }
            Optional<LocalDate> date = CellText.date(text(cells, ExpenseColumn.DATE));
            if (date.isEmpty()) {
                wrong(at + "date", "refusal.sheet.date", row, cells, ExpenseColumn.DATE);
            }
            String method = oneOf(at + "method", row, cells, ExpenseColumn.METHOD, ReportedLine.Method.class);
            lines.add(new CompileReportForm.Line(
                    UUID.randomUUID().toString(),
                    planned,
                    text(cells, ExpenseColumn.ITEM),
                    date.map(DateInput::of).orElse(new DateInput(null, null, null)),
                    text(cells, ExpenseColumn.VENDOR),
                    text(cells, ExpenseColumn.QUANTITY),
                    text(cells, ExpenseColumn.UNIT),
                    text(cells, ExpenseColumn.PRICE),
                    method,
                    shown ? List.of(slip(at + "receipts[0].", row, cells)) : List.of()));
        }

        private void further(int row, Map<ExpenseColumn, String> cells) {
            int last = lines.size() - 1;
            CompileReportForm.Line line = lines.get(last);
            List<CompileReportForm.Slip> slips = new ArrayList<>(line.slips());
            slips.add(slip("lines[" + last + "].receipts[" + slips.size() + "].", row, cells));
            lines.set(last, line.withSlips(slips));
        }

        private CompileReportForm.Slip slip(String at, int row, Map<ExpenseColumn, String> cells) {
            boolean stamped = CellText.yes(text(cells, ExpenseColumn.STAMPED)).orElse(false);
            return new CompileReportForm.Slip(
                    oneOf(at + "type", row, cells, ExpenseColumn.RECEIPT_TYPE, Receipt.Type.class),
                    text(cells, ExpenseColumn.RECEIPT_NUMBER),
                    text(cells, ExpenseColumn.RECEIPT_AMOUNT),
                    stamped ? "true" : null,
                    null);
        }

        private <E extends Enum<E>> String oneOf(
                String field, int row, Map<ExpenseColumn, String> cells, ExpenseColumn column, Class<E> type) {
            Optional<E> found = CellText.oneOf(text(cells, column), type);
            if (found.isEmpty()) {
                refusals.add(Refusal.at(
                        field, "refusal.sheet.oneOf", String.valueOf(row), column.header(), CellText.allowed(type)));
            }
            return found.map(Enum::name).orElse("");
        }

        private void wrong(String field, String key, int row, Map<ExpenseColumn, String> cells, ExpenseColumn column) {
            refusals.add(Refusal.at(field, key, String.valueOf(row), text(cells, column)));
        }

        private static boolean isAnyTyped(Map<ExpenseColumn, String> cells, ExpenseColumn... columns) {
            return Arrays.stream(columns)
                    .anyMatch(column -> !text(cells, column).isEmpty());
        }

        private static String text(Map<ExpenseColumn, String> cells, ExpenseColumn column) {
            return cells.getOrDefault(column, "");
        }
    }
}
