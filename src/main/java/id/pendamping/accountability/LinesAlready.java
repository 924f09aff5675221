package id.pendamping.accountability;

import id.pendamping.forms.Amounts;
import id.pendamping.forms.Decimals;
import id.pendamping.forms.ValueType;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines of a sheet that stand in the report already, because the same sheet was read before. */
final class LinesAlready {

    private final Map<String, String> typed;
    private final int before;
    private final Map<Integer, Integer> places = new TreeMap<>();
    private final int count;

    /** {@code before}: how many lines the report had before the sheet was read. */
    LinesAlready(Map<String, String> typed, int before, int lines) {
        this.typed = typed;
        this.before = before;
        Map<String, Long> known = IntStream.range(0, before)
                .mapToObj(this::content)
                .collect(Collectors.groupingBy(content -> content, Collectors.counting()));
        for (int line = 0; line < lines; line++) {
            boolean again = line >= before && known.merge(content(line), -1L, Long::sum) >= 0;
            if (!again) {
                places.put(line, places.size());
            }
        }
        count = lines - places.size();
    }

    int count() {
        return count;
    }

    /** What a line says, however its amounts are written; its receipts are not asked. */
    private String content(int line) {
        String at = "lines[" + line + "].";
        return Stream.of(
                        text(at + "budgetLine"),
                        text(at + "item"),
                        text(at + "vendor"),
                        text(at + "unit"),
                        text(at + "method"),
                        number(at + "date.day"),
                        number(at + "date.month"),
                        number(at + "date.year"),
                        value(at + "quantity", new Decimals()),
                        value(at + "price", new Amounts()))
                .collect(Collectors.joining("\n"));
    }

    private String text(String name) {
        return NormalForm.compared(typed.getOrDefault(name, ""));
    }

    private String number(String name) {
        return text(name).replaceFirst("^0+", "");
    }

    private <T> String value(String name, ValueType<T> type) {
        return type.read(text(name)).map(type::write).orElseGet(() -> text(name));
    }

    /** The form without them. */
    Map<String, String> form() {
        Map<String, String> left = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            int line = line(name);
            if (line < before || places.containsKey(line)) {
                left.put(name, value);
            }
        });
        return left;
    }

    /** What is wrong with the others, at the places where they stand now. */
    List<Refusal> refusals(List<Refusal> all) {
        List<Refusal> left = new ArrayList<>();
        for (Refusal refusal : all) {
            String field = String.valueOf(refusal.field());
            int line = line(field);
            if (line < 0) {
                left.add(refusal);
            } else if (places.containsKey(line)) {
                String place = "lines[" + places.get(line) + field.substring(field.indexOf(']'));
                left.add(new Refusal(place, refusal.messageKey(), refusal.arguments()));
            }
        }
        if (count > 0) {
            left.add(Refusal.at("file", "refusal.sheet.already", (long) count));
        }
        return left;
    }

    private static int line(String name) {
        return name.startsWith("lines[") ? Integer.parseInt(name.substring("lines[".length(), name.indexOf(']'))) : -1;
    }
}
