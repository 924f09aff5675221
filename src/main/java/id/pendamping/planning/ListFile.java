package id.pendamping.planning;

import id.pendamping.forms.Dates;
import id.pendamping.forms.TypedText;
import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.NormalForm;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.Sheet;
import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list as a file, CSV or XLSX: read as what would be typed for it, and written so that it can be handed in again. */
public final class ListFile {

    private static final int MOST_ROWS = 2_000;

    /** The columns of a list: the component of a row that each one holds, by heading. */
    private static final Map<ReferenceList, Map<String, String>> COLUMNS = Map.of(
            ReferenceList.HOLIDAYS, columns("tanggal", "code", "jenis", "detail", "nama", "name"),
            ReferenceList.REGIONS,
                    columns("kode", "code", "nama", "name", "zona", "detail", "berlaku_sampai", "endsOn"),
            ReferenceList.BANKS, columns("kode", "code", "nama", "name", "berlaku_sampai", "endsOn"));

    private final ReferenceList list;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private @Nullable Headings headings;

    private ListFile(ReferenceList list) {
        this.list = list;
    }

    /** Reads all rows; a file that cannot be used as a whole is refused as such. */
    public static ListFile read(ReferenceList list, byte[] content, Limits limits) throws UnusableFile {
        ListFile file = new ListFile(list);
        Sheet.of(content, limits).read(file::take);
        if (file.numbers.isEmpty()) {
            throw new UnusableFile("refusal.lists.noRows");
        }
        return file;
    }

    /** The headings in the order of the file. */
    public static List<String> headings(ReferenceList list) {
        return List.copyOf(columns(list).keySet());
    }

    /** Days and codes as they stand in a file. */
    public static byte[] write(ReferenceList list, List<ReferenceEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings(list));
        entries.stream()
                .filter(entry -> list != ReferenceList.HOLIDAYS || entry.detail() != null)
                .forEach(entry -> rows.add(columns(list).values().stream()
                        .map(component -> cell(entry, component))
                        .toList()));
        return SafeCsv.write(rows);
    }

    /** Its rows as a form would send them. */
    public TypedText typed() {
        return TypedText.of(typed);
    }

    /** Where people find a row of the form in the file. */
    public int number(int row) {
        return numbers.get(row);
    }

    /** The heading under which a component of a row stands. */
    public static String heading(ReferenceList list, String component) {
        return columns(list).entrySet().stream()
                .filter(column -> column.getValue().equals(component))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** A day as the list knows it, however it is written; what is no day stays as it is. */
    public static String code(ReferenceList list, String text) {
        return list == ReferenceList.HOLIDAYS
                ? new Dates()
                        .read(NormalForm.line(text))
                        .map(LocalDate::toString)
                        .orElse(text)
                : text;
    }

    private void take(SheetRow row) throws UnusableFile {
        if (row.isBlank()) {
            return;
        }
        Headings known = headings;
        if (known == null) {
            List<String> required = columns(list).entrySet().stream()
                    .filter(column -> !column.getValue().equals("endsOn"))
                    .map(Map.Entry::getKey)
                    .toList();
            headings = Headings.of(row, headings(list), required);
            return;
        }
        if (numbers.size() == MOST_ROWS) {
            throw new UnusableFile("refusal.import.tooManyRows", MOST_ROWS);
        }
        String at = "rows[" + numbers.size() + "].";
        columns(list).forEach((heading, component) -> {
            String text = known.cell(row, heading).identifier();
            switch (component) {
                case "code" -> typed.put(at + component, code(list, text));
                case "endsOn" -> day(at + component, text);
                default -> typed.put(at + component, text);
            }
        });
        numbers.add(row.number());
    }

    /** In the three inputs of a form; what is no day stays in the first, where it is refused. */
    private void day(String name, String text) {
        Dates dates = new Dates();
        dates.read(NormalForm.line(text))
                .map(dates::inputs)
                .orElse(Map.of("day", text))
                .forEach((part, value) -> typed.put(name + '.' + part, value));
    }

    private static String cell(ReferenceEntry entry, String component) {
        return switch (component) {
            case "code" -> entry.code();
            case "name" -> entry.name();
            case "detail" -> entry.detail() == null ? "" : entry.detail();
            default -> entry.endsOn() == null ? "" : entry.endsOn().toString();
        };
    }

    private static Map<String, String> columns(ReferenceList list) {
        return Objects.requireNonNull(COLUMNS.get(list));
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }
}
