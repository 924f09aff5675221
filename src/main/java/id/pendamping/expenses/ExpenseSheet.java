package id.pendamping.expenses;

import id.pendamping.accountability.ReportedLine;
import id.pendamping.accountability.Reports;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.forms.TypedText;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.Sheet;
import id.pendamping.sheet.UnusableFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The expense lines of a report as a table: one row per line with its receipt, and below it a row with only the columns
 * of a receipt for every further one. Pictures are added on the page.
 */
@Component
class ExpenseSheet implements Spreadsheet {

    private static final Limits LIMITS = new Limits(4_000_000, ExpenseSheetReading.MOST_ROWS, 40_000_000, 10_000_000);

    private final Groups groups;
    private final Reports reports;

    ExpenseSheet(Groups groups, Reports reports) {
        this.groups = groups;
        this.reports = reports;
    }

    @Override
    public List<List<String>> template(Subject subject) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(ExpenseColumn.headers());
        for (BudgetLine planned : groups.budget(CaseId.of(subject))) {
            List<String> row = new ArrayList<>(Collections.nCopies(ExpenseColumn.values().length, ""));
            row.set(ExpenseColumn.BUDGET_LINE.ordinal(), String.valueOf(planned.number()));
            row.set(ExpenseColumn.ITEM.ordinal(), planned.description());
            row.set(ExpenseColumn.UNIT.ordinal(), planned.unit());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Filled read(TypedText typed, byte[] file, Subject subject) {
        var reading = new ExpenseSheetReading(typed, groups.budget(CaseId.of(subject)));
        try {
            Sheet.of(file, LIMITS).read(reading::take);
        } catch (UnusableFile e) {
            return new Filled(typed, List.of(e.refusal()), TypedText.nothing());
        }
        return reading.filled(accepted(CaseId.of(subject)));
    }

    private List<ReportedLine> accepted(CaseId caseId) {
        return reports.latest(caseId).stream()
                .flatMap(report -> report.lines().stream())
                .filter(ReportedLine::isSettled)
                .toList();
    }
}
