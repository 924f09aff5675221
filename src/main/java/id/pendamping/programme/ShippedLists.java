package id.pendamping.programme;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists as they came with the program, under {@code reference/}. */
final class ShippedLists {

    private static final Map<ReferenceList, NavigableMap<String, ReferenceEntry>> LISTS = Map.of(
            ReferenceList.HOLIDAYS,
            byCode(Stream.concat(
                    lines("holidays.csv", "date", "kind"),
                    ReferenceFile.read("decreed-years.csv").stream()
                            .map(row -> new ReferenceEntry(row.getField("year"), "", null, null)))),
            ReferenceList.REGIONS,
            byCode(Stream.concat(lines("provinces.csv", "code", "zone"), lines("regencies.csv", "code", null))),
            ReferenceList.BANKS,
            byCode(lines("banks.csv", "code", null)));

    private ShippedLists() {}

    static NavigableMap<String, ReferenceEntry> of(ReferenceList list) {
        return Collections.unmodifiableNavigableMap(LISTS.getOrDefault(list, Collections.emptyNavigableMap()));
    }

    private static Stream<ReferenceEntry> lines(String file, String code, @Nullable String detail) {
        return ReferenceFile.read(file).stream().map(row -> entry(row, code, detail));
    }

    private static ReferenceEntry entry(NamedCsvRecord row, String code, @Nullable String detail) {
        return new ReferenceEntry(
                row.getField(code), row.getField("name"), detail == null ? null : row.getField(detail), null);
    }

    /** Of two that a day is named after the first one counts. */
    private static NavigableMap<String, ReferenceEntry> byCode(Stream<ReferenceEntry> entries) {
        return entries.collect(
                Collectors.toMap(ReferenceEntry::code, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
