package id.pendamping.registration.imports;

import id.pendamping.forms.Amounts;
import id.pendamping.forms.Dates;
import id.pendamping.forms.ValueType;
import id.pendamping.group.BankAccount;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Employment;
import id.pendamping.group.Member;
import id.pendamping.group.Occupation;
import id.pendamping.group.Registration;
import id.pendamping.registration.Column;
import id.pendamping.registration.LineColumn;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** Makes a registration of a group's rows. */
final class RegistrationReader {

    private static final int MOST_MEMBERS = 100;
    private static final List<ValueType<?>> VALUES = List.of(new Amounts(), new Dates());

    private final Headings headings;
    private final GroupRows group;
    private final List<Problem> problems = new ArrayList<>();

    private RegistrationReader(Headings headings, GroupRows group) {
        this.headings = headings;
        this.group = group;
    }

    /** What was read, and what could not be. */
    record Reading(Registration registration, List<Problem> problems) {}

    static Reading read(Headings headings, GroupRows group) {
        return new RegistrationReader(headings, group).read();
    }

    private Reading read() {
        if (group.split()) {
            problems.add(Problem.of(group.first(), Column.NAME.header(), Refusal.of("refusal.import.rowsApart")));
        }
        List<SheetRow> rows = group.rows();
        if (rows.size() > MOST_MEMBERS) {
            problems.add(Problem.of(
                    group.first(), Column.NAME.header(), Refusal.of("refusal.import.tooManyMembers", MOST_MEMBERS)));
            rows = rows.subList(0, MOST_MEMBERS);
        }
        rows.forEach(this::repeatsTheGroup);
        Cells cells = new Cells(headings, rows.get(0), problems);
        Registration registration = new Registration(
                cells.whole(Column.YEAR),
                cells.whole(Column.PHASE),
                cells.text(Column.NAME),
                cells.identifier(Column.BUSINESS_TYPE),
                cells.identifier(Column.REGENCY),
                cells.text(Column.DISTRICT),
                cells.identifier(Column.VILLAGE),
                cells.text(Column.HAMLET),
                cells.text(Column.ADDRESS),
                cells.degrees(Column.LATITUDE),
                cells.degrees(Column.LONGITUDE),
                cells.date(Column.FORMED_ON),
                cells.text(Column.TITLE),
                cells.text(Column.SUMMARY),
                cells.rupiah(Column.REQUESTED.header()),
                cells.text(Column.DEVICE),
                account(cells),
                rows.stream()
                        .map(row -> person(new Cells(headings, row, problems)))
                        .toList(),
                lines(cells));
        return new Reading(registration, List.copyOf(problems));
    }

    /** Later rows leave the group's columns blank or say the same as the first. */
    private void repeatsTheGroup(SheetRow row) {
        for (Column column : Column.ofGroups()) {
            repeats(row, column.header());
        }
        for (int line = 1; line <= LineColumn.LINES; line++) {
            for (LineColumn column : LineColumn.values()) {
                repeats(row, column.header(line));
            }
        }
    }

    private void repeats(SheetRow row, String header) {
        String cell = headings.text(row, header);
        String first = headings.text(group.rows().get(0), header);
        boolean isName = header.equals(Column.NAME.header())
                && NormalForm.groupName(cell).equals(NormalForm.groupName(first));
        if (!cell.isEmpty() && !isName && !isSame(cell, first)) {
            problems.add(Problem.of(row.number(), header, Refusal.of("refusal.import.differs", group.first())));
        }
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || NormalForm.compared(one).equals(NormalForm.compared(other))
                || NormalForm.number(one).equals(NormalForm.number(other))
                || VALUES.stream().anyMatch(type -> isSame(type, one, other));
    }

    /** Whatever column it is: an amount or a date in another spelling is the same. */
    private static <T> boolean isSame(ValueType<T> type, String one, String other) {
        return type.read(one)
                .filter(value -> type.read(other).filter(value::equals).isPresent())
                .isPresent();
    }

    private static Registration.Account account(Cells cells) {
        return new Registration.Account(
                cells.identifier(Column.BANK),
                cells.identifier(Column.ACCOUNT_NUMBER),
                cells.text(Column.ACCOUNT_HOLDER),
                cells.text(Column.ACCOUNT_BRANCH),
                cells.oneOf(Column.ACCOUNT_TYPE.header(), BankAccount.Type.class));
    }

    private static Registration.Person person(Cells cells) {
        return new Registration.Person(
                cells.text(Column.MEMBER_NAME),
                cells.identifier(Column.NIK),
                cells.identifier(Column.FAMILY_CARD),
                cells.date(Column.BIRTH_DATE),
                cells.oneOf(Column.GENDER.header(), Registration.Gender.class),
                cells.oneOf(Column.ROLE.header(), Member.Role.class),
                cells.identifier(Column.PHONE),
                cells.text(Column.EMAIL),
                cells.oneOf(Column.EMPLOYMENT.header(), Employment.class),
                cells.oneOf(Column.OCCUPATION.header(), Occupation.class),
                cells.yes(Column.DISABILITY),
                cells.yes(Column.STUDENT),
                cells.paperNumber(Column.SIAPKERJA_ID),
                cells.date(Column.CONSENT));
    }

    /** Lines stand without gaps, so that the number of a line is its place in the plan. */
    private List<Registration.Line> lines(Cells cells) {
        List<Registration.Line> lines = new ArrayList<>();
        int last = LineColumn.LINES;
        while (last > 0 && isBlank(cells, last)) {
            last--;
        }
        for (int line = 1; line <= last; line++) {
            lines.add(new Registration.Line(
                    cells.oneOf(LineColumn.CATEGORY.header(line), BudgetLine.Category.class),
                    cells.text(LineColumn.DESCRIPTION.header(line)),
                    cells.quantity(LineColumn.QUANTITY.header(line)),
                    cells.text(LineColumn.UNIT.header(line)),
                    cells.rupiah(LineColumn.PRICE.header(line))));
        }
        return lines;
    }

    private static boolean isBlank(Cells cells, int line) {
        for (LineColumn column : LineColumn.values()) {
            if (!cells.isEmpty(column.header(line))) {
                return false;
            }
        }
        return true;
    }
}
