package id.pendamping.expenses;

import id.pendamping.accountability.ReportedLine;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts the lines of a sheet into those that are new and those that stand in the report already, because the same sheet
 * was read before or because a review has accepted them. A line that a sheet holds twice is bought twice.
 */
final class LinesAlready {

    private final Map<LineContent, Integer> known = new HashMap<>();
    private final Map<Integer, Integer> placesInForm = new TreeMap<>();
    private final Map<Integer, Integer> placesAmongRepeated = new TreeMap<>();

    LinesAlready(List<ReportedLine> accepted) {
        accepted.forEach(line -> known.merge(LineContent.of(line), 1, Integer::sum));
    }

    /** {@code before}: how many lines the form had before the sheet was read; {@code refusals}: cells that cannot be read. */
    Spreadsheet.Filled part(TypedText typed, int before, List<Refusal> refusals) {
        for (int line = 0; line < typed.rowsIn("lines"); line++) {
            LineContent content = LineContent.of(typed, "lines[" + line + ']');
            if (line < before) {
                known.merge(content, 1, Integer::sum);
            }
            boolean repeated = line >= before && known.merge(content, -1, Integer::sum) >= 0;
            Map<Integer, Integer> places = repeated ? placesAmongRepeated : placesInForm;
            places.put(line, places.size());
        }
        Map<String, String> form = new LinkedHashMap<>();
        Map<String, String> repeated = new LinkedHashMap<>();
        typed.values().forEach((name, value) -> {
            int line = line(name);
            if (placesAmongRepeated.containsKey(line)) {
                repeated.put(moved(name, placesAmongRepeated), value);
            } else {
                form.put(placesInForm.containsKey(line) ? moved(name, placesInForm) : name, value);
            }
        });
        return new Spreadsheet.Filled(TypedText.of(form), placed(refusals), TypedText.of(repeated));
    }

    /** A cell of a repeated line has no field in the form; the sentence names its row and column. */
    private List<Refusal> placed(List<Refusal> refusals) {
        List<Refusal> placed = new ArrayList<>();
        for (Refusal refusal : refusals) {
            String field = String.valueOf(refusal.field());
            String place = placesInForm.containsKey(line(field)) ? moved(field, placesInForm) : "file";
            placed.add(new Refusal(place, refusal.messageKey(), refusal.arguments()));
        }
        return placed;
    }

    private static String moved(String name, Map<Integer, Integer> places) {
        return "lines[" + places.get(line(name)) + name.substring(name.indexOf(']'));
    }

    private static int line(String name) {
        return name.startsWith("lines[") ? Integer.parseInt(name.substring("lines[".length(), name.indexOf(']'))) : -1;
    }
}
