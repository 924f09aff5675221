package id.pendamping.expenses;

import id.pendamping.accountability.ReportedLine;
import id.pendamping.forms.Amounts;
import id.pendamping.forms.Decimals;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.ValueType;
import id.pendamping.shared.NormalForm;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an expense line says, however its words and amounts are written; its receipts are not asked. */
record LineContent(List<String> values) {

    /** The line of a form that is named so, as in {@code lines[2]}. */
    static LineContent of(TypedText typed, String line) {
        return new LineContent(Stream.of(
                        text(typed, line + ".budgetLine"),
                        text(typed, line + ".item"),
                        text(typed, line + ".vendor"),
                        text(typed, line + ".unit"),
                        text(typed, line + ".method"),
                        number(typed, line + ".date.day"),
                        number(typed, line + ".date.month"),
                        number(typed, line + ".date.year"),
                        value(typed, line + ".quantity", new Decimals()),
                        value(typed, line + ".price", new Amounts()))
                .toList());
    }

    static LineContent of(ReportedLine line) {
        return new LineContent(List.of(
                line.budgetLineId().toString(),
                NormalForm.compared(line.item()),
                NormalForm.compared(line.vendor()),
                NormalForm.compared(line.unit()),
                NormalForm.compared(line.method().name()),
                String.valueOf(line.spentOn().getDayOfMonth()),
                String.valueOf(line.spentOn().getMonthValue()),
                String.valueOf(line.spentOn().getYear()),
                new Decimals().write(line.quantity()),
                new Amounts().write(line.unitPrice())));
    }

    private static String text(TypedText typed, String name) {
        return NormalForm.compared(Objects.requireNonNullElse(typed.get(name), ""));
    }

    private static String number(TypedText typed, String name) {
        return text(typed, name).replaceFirst("^0+", "");
    }

    private static <T> String value(TypedText typed, String name, ValueType<T> type) {
        String text = text(typed, name);
        return type.read(text).map(type::write).orElse(text);
    }
}
