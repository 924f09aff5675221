package id.pendamping.registration.imports;

import id.pendamping.registration.Column;
import id.pendamping.registration.LineColumn;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.SheetRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the cell that a field of a registration came from. */
final class Place {

    private static final Pattern MEMBER = Pattern.compile("members\\[(\\d+)]\\.(\\w+)");
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

    private Place() {}

    static Problem of(Refusal refusal, GroupRows group) {
        String field = refusal.field() == null ? "" : refusal.field();
        Matcher member = MEMBER.matcher(field);
        if (member.matches()) {
            SheetRow row = group.rows().get(Integer.parseInt(member.group(1)));
            return Problem.of(row.number(), header(member.group(2), true), refusal);
        }
        Matcher line = LINE.matcher(field);
        if (line.matches()) {
            return Problem.of(group.first(), lineHeader(Integer.parseInt(line.group(1)) + 1, line.group(2)), refusal);
        }
        return Problem.of(group.first(), header(field, false), refusal);
    }

    private static @Nullable String header(String field, boolean ofMember) {
        for (Column column : Column.values()) {
            if (column.isOfMember() == ofMember && column.field().equals(field)) {
                return column.header();
            }
        }
        return null;
    }

    private static @Nullable String lineHeader(int number, String field) {
        for (LineColumn column : LineColumn.values()) {
            if (column.field().equals(field)) {
                return column.header(number);
            }
        }
        return null;
    }
}
