package id.pendamping.planning;

import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What speaks against lines of a list, each at its place in the form or file. */
final class ListCheck {

    static final Set<String> KINDS = Set.of("LIBUR", "CUTI_BERSAMA");

    private static final Set<String> ZONES = Set.of("WIB", "WITA", "WIT");
    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_DAYS_OF_A_YEAR = 10;

    private final ReferenceList list;
    private final WriteList given;
    private final Map<String, ReferenceEntry> now;
    private final List<Refusal> wrong = new ArrayList<>();

    ListCheck(ReferenceList list, WriteList given, Map<String, ReferenceEntry> now) {
        this.list = list;
        this.given = given;
        this.now = now;
    }

    /** Everything that is wrong with the rows. */
    List<Refusal> objections() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < given.rows().size(); i++) {
            WriteList.Row row = given.rows().get(i);
            String at = "rows[" + i + "].";
            if (!codes.add(row.code())) {
                wrong.add(Refusal.at(at + "code", "refusal.lists.twice", row.code()));
            }
            switch (list) {
                case HOLIDAYS -> holiday(row, at);
                case REGIONS -> region(row, at);
                case BANKS -> bank(row, at);
            }
            if (row.removed() && list != ReferenceList.HOLIDAYS) {
                wrong.add(Refusal.at(at + "removed", "refusal.lists.kept"));
            }
            if (row.endsOn() != null
                    && !Objects.equals(row.endsOn(), endOf(row.code()))
                    && row.endsOn().isBefore(given.since())) {
                wrong.add(Refusal.at(at + "endsOn", "refusal.lists.ends", given.since()));
            }
            name(row, at);
        }
        if (given.whole() && list == ReferenceList.HOLIDAYS) {
            wholeYears();
        }
        return wrong;
    }

    /** The line that a row makes. */
    static ReferenceEntry entry(WriteList.Row row) {
        return new ReferenceEntry(row.code(), Objects.requireNonNull(row.name()), detail(row), row.endsOn());
    }

    static @Nullable LocalDate day(String code) {
        try {
            return LocalDate.parse(code);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void holiday(WriteList.Row row, String at) {
        LocalDate day = day(row.code());
        if (day == null) {
            wrong.add(Refusal.at(at + "code", "refusal.lists.day"));
            return;
        }
        ReferenceEntry before = now.get(row.code());
        boolean stays = row.removed()
                ? before == null
                : row.name() != null && entry(row).equals(before);
        if (day.isBefore(given.since()) && !stays) {
            wrong.add(Refusal.at(at + "code", "refusal.lists.dayPast", given.since()));
        }
        if (!row.removed() && !KINDS.contains(String.valueOf(detail(row)))) {
            wrong.add(Refusal.at(at + "detail", "refusal.lists.kind"));
        }
        if (row.endsOn() != null) {
            wrong.add(Refusal.at(at + "endsOn", "refusal.lists.holidayEnds"));
        }
    }

    private void region(WriteList.Row row, String at) {
        if (!row.code().matches("\\d{2}|\\d{4}")) {
            wrong.add(Refusal.at(at + "code", "refusal.lists.region"));
            return;
        }
        boolean isProvince = row.code().length() == 2;
        ReferenceEntry before = now.get(row.code());
        if (isProvince && !ZONES.contains(String.valueOf(detail(row)))) {
            wrong.add(Refusal.at(at + "detail", "refusal.lists.zone"));
        } else if (isProvince && before != null && !Objects.equals(before.detail(), detail(row))) {
            wrong.add(Refusal.at(at + "detail", "refusal.lists.zoneStays", String.valueOf(before.detail())));
        }
        if (!isProvince && detail(row) != null) {
            wrong.add(Refusal.at(at + "detail", "refusal.lists.zoneOfProvince"));
        }
        if (!isProvince && !isThere(row.code().substring(0, 2))) {
            wrong.add(
                    Refusal.at(at + "code", "refusal.lists.province", row.code().substring(0, 2)));
        }
    }

    private boolean isThere(String province) {
        return now.containsKey(province)
                || given.rows().stream().anyMatch(row -> row.code().equals(province));
    }

    private void bank(WriteList.Row row, String at) {
        if (!row.code().matches("\\d{3}")) {
            wrong.add(Refusal.at(at + "code", "refusal.lists.bank"));
        }
        if (detail(row) != null) {
            wrong.add(Refusal.at(at + "detail", "refusal.lists.zoneOfProvince"));
        }
    }

    private void name(WriteList.Row row, String at) {
        String name = row.name();
        if (!row.removed() && (name == null || name.isBlank() || name.length() > LONGEST_NAME)) {
            wrong.add(Refusal.at(at + "name", "refusal.lists.name", LONGEST_NAME));
        }
    }

    private @Nullable LocalDate endOf(String code) {
        ReferenceEntry before = now.get(code);
        return before == null ? null : before.endsOn();
    }

    /** A year of which only a few days are named is a file from which some were left out. */
    private void wholeYears() {
        Map<Year, Integer> years = new TreeMap<>();
        given.rows().stream()
                .map(row -> day(row.code()))
                .filter(Objects::nonNull)
                .forEach(day -> years.merge(Year.from(day), 1, Integer::sum));
        years.forEach((year, days) -> {
            if (days < FEWEST_DAYS_OF_A_YEAR) {
                wrong.add(Refusal.at("rows", "refusal.lists.fewDays", year.toString(), days, FEWEST_DAYS_OF_A_YEAR));
            }
        });
    }

    private static @Nullable String detail(WriteList.Row row) {
        return row.detail() == null
                ? null
                : row.detail().strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
