package id.pendamping.dunning.web;

import id.pendamping.access.Accounts;
import id.pendamping.dunning.YearEnd;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The year-end list as rows of a sheet, with officers by name. */
@Component
class YearEndSheet {

    private static final List<String> COLUMNS =
            List.of("number", "group", "regency", "officer", "disbursed", "credited", "due", "flag", "handedIn");

    private final Accounts accounts;
    private final Regions regions;
    private final MessageSource texts;
    private final RegionDays days;

    YearEndSheet(Accounts accounts, Regions regions, MessageSource texts, RegionDays days) {
        this.accounts = accounts;
        this.regions = regions;
        this.texts = texts;
        this.days = days;
    }

    List<List<String>> of(List<YearEnd.Row> rows, Locale locale) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(COLUMNS.stream()
                .map(column -> texts.getMessage("yearEnd.column." + column, null, locale))
                .toList());
        Map<String, String> names = names(rows);
        rows.forEach(row -> cells.add(List.of(
                row.number(),
                row.group(),
                regions.nameOf(row.regency()),
                row.officer() == null ? "" : names.getOrDefault(row.officer(), ""),
                String.valueOf(row.disbursed().amount()),
                row.creditedOn().toString(),
                row.dueOn().toString(),
                row.runsPastTheYear() ? "YEAR_END_OPEN" : "",
                row.handedInAt() == null
                        ? ""
                        : days.of(row.handedInAt(), row.regency()).toString())));
        return cells;
    }

    /** The commitment officers of these rows, by account. */
    Map<String, String> names(List<YearEnd.Row> rows) {
        Map<String, String> names = new HashMap<>();
        for (YearEnd.Row row : rows) {
            if (row.officer() != null) {
                names.computeIfAbsent(row.officer(), accounts::nameOf);
            }
        }
        return names;
    }
}
